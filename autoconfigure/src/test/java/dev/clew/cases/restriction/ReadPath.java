package dev.clew.cases.restriction;

import java.util.Locale;

/**
 * How a query comes to what is restricted.
 */
enum ReadPath {

	ROOT_LIST("{books{name}}", 1, "{'books': [{'name': 'B1'}, {'name': 'B3'}]}"),

	ROOT_OF_A_HIERARCHY("{items{__typename name}}", 1, "{'items': [{'__typename': 'Disc', 'name': 'I1'}]}"),

	SINGLE_ROOT("{shown: book(id: 1){name} hidden: book(id: 2){name}}", 2, "{'shown': {'name': 'B1'}, 'hidden': null}"),

	JOINED_TO_ONE("{shelves{best{name}}}", 1, one("best", "{'name': 'B1'}", "null"),
			one("best", "{'name': 'B1'}", "{'name': 'B2'}")),

	TO_ONE_BY_KEY("{shelves{bestByKey{name}}}", 2, one("bestByKey", "{'name': 'B1'}", "null"),
			one("bestByKey", "{'name': 'B1'}", "{'name': 'B2'}")),

	TO_ONE_BY_SUBSELECT("{shelves{bestBySubselect{name}}}", 2, one("bestBySubselect", "{'name': 'B1'}", "null"),
			one("bestBySubselect", "{'name': 'B1'}", "{'name': 'B2'}")),

	LAZY_TO_ONE("{shelves{bestLater{name}}}", 2, one("bestLater", "{'name': 'B1'}", "null"),
			one("bestLater", "{'name': 'B1'}", "{'name': 'B2'}")),

	KEY_ONLY_TO_ONE("{shelves{best{id}}}", 1, one("best", "{'id': '1'}", "null"),
			one("best", "{'id': '1'}", "{'id': '2'}")),

	INVERSE_TO_ONE("{stands{book{name}}}", 1, stands(one("book", "{'name': 'B1'}", "null")),
			stands(one("book", "{'name': 'B1'}", "{'name': 'B2'}"))),

	POLYMORPHIC_TO_ONE("{shelves{item{__typename name}}}", 1,
			one("item", "{'__typename': 'Disc', 'name': 'I1'}", "null"),
			one("item", "{'__typename': 'Disc', 'name': 'I1'}", "{'__typename': 'Tape', 'name': 'I2'}")),

	PATH_ALIAS("{shelves{bestName}}", 1, one("bestName", "'B1'", "null"), one("bestName", "'B1'", "'B2'")),

	TO_MANY_BY_KEY("{shelves{books{name}}}", 2, many("books", "{'name': 'B1'}, {'name': 'B3'}")),

	JOINED_TO_MANY("{shelves{booksJoined{name}}}", 2, many("booksJoined", "{'name': 'B1'}, {'name': 'B3'}")),

	TO_MANY_BY_SUBSELECT("{shelves{booksBySubselect{name}}}", 2,
			many("booksBySubselect", "{'name': 'B1'}, {'name': 'B3'}")),

	LAZY_TO_MANY("{shelves{booksLater{name}}}", 2, many("booksLater", "{'name': 'B1'}, {'name': 'B3'}")),

	JOIN_TABLE("{shelves{favourites{name}}}", 2, many("favourites", "{'name': 'B1'}")),

	JOINED_JOIN_TABLE("{shelves{favouritesJoined{name}}}", 2, many("favouritesJoined", "{'name': 'B1'}")),

	JOIN_TABLE_BY_SUBSELECT("{shelves{favouritesBySubselect{name}}}", 2,
			many("favouritesBySubselect", "{'name': 'B1'}")),

	ORDERED_BY_A_COLUMN("{shelves{ranked{name}}}", 2, many("ranked", "{'name': 'B1'}, <gap>{'name': 'B3'}")),

	JOINED_AND_ORDERED_BY_A_COLUMN("{shelves{rankedJoined{name}}}", 2,
			many("rankedJoined", "{'name': 'B1'}, <gap>{'name': 'B3'}")),

	JOIN_COLUMN("{shelves{pile{name}}}", 2, many("pile", "{'name': 'B1'}")),

	POLYMORPHIC_TO_MANY("{shelves{items{__typename name}}}", 2, many("items", "{'__typename': 'Disc', 'name': 'I1'}")),

	BELOW_A_KEY_STATEMENT("{books{shelf{best{name} favourites{name}}}}", 3,
			"{'books': [%1$s, %1$s]}".formatted("{'shelf': {'best': {'name': 'B1'}, 'favourites': [{'name': 'B1'}]}}")),

	TO_ONE_BELOW_A_CONTROLLER("{manualShelves{best{name}}}", 2, manual(one("best", "{'name': 'B1'}", "null")),
			manual(one("best", "{'name': 'B1'}", "{'name': 'B2'}"))),

	KEY_BELOW_A_CONTROLLER("{manualShelves{best{id}}}", 2, manual(one("best", "{'id': '1'}", "null")),
			manual(one("best", "{'id': '1'}", "{'id': '2'}"))),

	PATH_BELOW_A_CONTROLLER("{manualShelves{bestName}}", 2, manual(one("bestName", "'B1'", "null")),
			manual(one("bestName", "'B1'", "'B2'"))),

	TO_MANY_BELOW_A_CONTROLLER("{manualShelves{books{name}}}", 2,
			manual(many("books", "{'name': 'B1'}, {'name': 'B3'}"))),

	JOIN_TABLE_BELOW_A_CONTROLLER("{manualShelves{favourites{name}}}", 2, manual(many("favourites", "{'name': 'B1'}"))),

	ORDERED_BY_A_COLUMN_BELOW_A_CONTROLLER("{manualShelves{ranked{name}}}", 2,
			manual(many("ranked", "{'name': 'B1'}, <gap>{'name': 'B3'}"))),

	ITEMS_BELOW_A_CONTROLLER("{manualShelves{items{__typename}}}", 2, manual(many("items", "{'__typename': 'Disc'}"))),

	REFERENCE_OF_A_CONTROLLER("{references{name}}", 1, "{'references': [{'name': 'B1'}, {'name': null}]}",
			"{'references': [{'name': 'B1'}, {'name': 'B2'}]}", "references.1.name"),

	RELATION_OF_A_REFERENCE("{references{shelf{name}}}", 1,
			"{'references': [{'shelf': {'name': 'S1'}}, {'shelf': null}]}",
			"{'references': [{'shelf': {'name': 'S1'}}, {'shelf': {'name': 'S1'}}]}", "references.1.shelf"),

	LOOKAHEAD("{askedBooks{name}}", 1, "{'askedBooks': [{'name': 'B1'}, {'name': 'B3'}]}"),

	RELATIONS_OF_A_LOOKAHEAD("{askedShelves{best{name} favourites{name}}}", 2,
			asked("'best': {'name': 'B1'}, 'favourites': [{'name': 'B1'}]", "'best': null, 'favourites': []"),
			asked("'best': {'name': 'B1'}, 'favourites': [{'name': 'B1'}]",
					"'best': {'name': 'B2'}, 'favourites': []")),

	PAGE_OF_A_LOOKAHEAD("{askedPage{totalCount items{name}}}", 1,
			"{'askedPage': {'totalCount': 2, 'items': [{'name': 'B3'}]}}"),

	CONNECTION_OF_A_LOOKAHEAD("{askedConnection(first: 1){totalCount edges{node{name}} pageInfo{hasNextPage}}}", 1,
			connection("askedConnection", 2, "B3", "'hasNextPage': true")),

	BESIDE_AN_ENTITY("{shelves{label best{name} item{name}}}", 1,
			shelves("'label': '<S1>', 'best': {'name': 'B1'}, 'item': {'name': 'I1'}",
					"'label': '<S2>', 'best': null, 'item': null", "'label': '<S3>', 'best': null, 'item': null"),
			shelves("'label': '<S1>', 'best': {'name': 'B1'}, 'item': {'name': 'I1'}",
					"'label': '<S2>', 'best': {'name': 'B2'}, 'item': {'name': 'I2'}",
					"'label': '<S3>', 'best': null, 'item': null")),

	INVERSE_BESIDE_AN_ENTITY("{stands{label book{name}}}", 1,
			stands(shelves("'label': '<T1>', 'book': {'name': 'B1'}", "'label': '<T2>', 'book': null",
					"'label': '<T3>', 'book': null")),
			stands(shelves("'label': '<T1>', 'book': {'name': 'B1'}", "'label': '<T2>', 'book': {'name': 'B2'}",
					"'label': '<T3>', 'book': null"))),

	PAGE_OF_A_ROOT("{bookPage(orderBy: [{id: ASC}], limit: 1){totalCount items{name}}}", 1,
			"{'bookPage': {'totalCount': 2, 'items': [{'name': 'B1'}]}}"),

	PAGE_BEHIND_THE_END("{bookPage(limit: 1, offset: 7){totalCount items{name}}}", 2,
			"{'bookPage': {'totalCount': 2, 'items': []}}"),

	COUNT_OF_A_ROOT("{bookPage{totalCount}}", 1, "{'bookPage': {'totalCount': 2}}"),

	CONNECTION_OF_A_ROOT(
			"{bookConnection(orderBy: [{id: DESC}], first: 1){totalCount edges{node{name}} pageInfo{hasNextPage}}}", 1,
			connection("bookConnection", 2, "B3", "'hasNextPage': true")),

	CONNECTION_FROM_ITS_END(
			"{bookConnection(orderBy: [{id: ASC}], last: 1){totalCount edges{node{name}} pageInfo{hasPreviousPage}}}",
			1, connection("bookConnection", 2, "B3", "'hasPreviousPage': true")),

	CONNECTION_BEHIND_A_CURSOR(
			"{bookConnection(orderBy: [{id: ASC}], first: 1, after: \"AAAAATETBkIEgze3f3I7lMM\"){edges{node{name}} pageInfo{hasNextPage}}}",
			1, "{'bookConnection': {'edges': [{'node': {'name': 'B3'}}], 'pageInfo': {'hasNextPage': false}}}"),

	CONNECTION_OF_A_RELATION(
			"{shelves{booksConnection(orderBy: [{id: DESC}], first: 1){totalCount edges{node{name}}}}}", 2,
			shelves("'booksConnection': {'totalCount': 2, 'edges': [{'node': {'name': 'B3'}}]}",
					"'booksConnection': {'totalCount': 0, 'edges': []}",
					"'booksConnection': {'totalCount': 0, 'edges': []}")),

	PAGE_OF_A_JOIN_TABLE("{shelves{favourites(orderBy: [{id: DESC}], limit: 1){name}}}", 2,
			many("favourites", "{'name': 'B1'}")),

	PAGE_OF_A_RELATION("{shelves{booksPage(orderBy: [{id: DESC}], limit: 1){totalCount items{name}}}}", 2,
			pages("'totalCount': 2, 'items': [{'name': 'B3'}]", "'totalCount': 0, 'items': []")),

	COUNT_OF_A_RELATION("{shelves{booksPage{totalCount}}}", 2, pages("'totalCount': 2", "'totalCount': 0")),

	CONDITION_ON_SOME("{shelves(filter: {books: {some: {name: {in: [\"B2\", \"B4\"]}}}}){name}}", 1, "{'shelves': []}"),

	CONDITION_ON_EVERY(
			"{shelves(filter: {books: {every: {name: {in: [\"B1\", \"B3\"]}}}}, orderBy: [{id: ASC}]){name}}", 1,
			shelves("'name': 'S1'", "'name': 'S2'", "'name': 'S3'")),

	CONDITION_ON_NONE(
			"{shelves(filter: {favourites: {none: {name: {in: [\"B2\", \"B4\"]}}}}, orderBy: [{id: ASC}]){name}}", 1,
			shelves("'name': 'S1'", "'name': 'S2'", "'name': 'S3'")),

	CONDITION_ON_A_TARGET("{shelves(filter: {best: {name: {eq: \"B2\"}}}){name}}", 1, "{'shelves': []}",
			shelves("'name': 'S2'")),

	CONDITION_ON_A_KEY("{shelves(filter: {best: {id: {eq: 2}}}){name}}", 1, "{'shelves': []}", shelves("'name': 'S2'")),

	CONDITION_THAT_A_TARGET_IS_MISSING("{shelves(filter: {not: {best: {}}}, orderBy: [{id: ASC}]){name}}", 1,
			shelves("'name': 'S2'", "'name': 'S3'"), shelves("'name': 'S3'")),

	ORDER_BY_A_TARGET("{shelves(orderBy: [{best: {name: DESC_NULLS_LAST}}, {id: ASC}]){name}}", 1,
			shelves("'name': 'S1'", "'name': 'S2'", "'name': 'S3'"),
			shelves("'name': 'S2'", "'name': 'S1'", "'name': 'S3'")),

	ENTITY_OF_A_FEDERATION(entities("{__typename: \"Book\", id: 1}, {__typename: \"Book\", id: 2}"), 1,
			"{'_entities': [{'__typename': 'Book', 'name': 'B1'}, null]}"),

	ENTITY_BY_ANOTHER_KEY(entities("{__typename: \"Book\", name: \"B2\"}, {__typename: \"Book\", name: \"B3\"}"), 1,
			"{'_entities': [null, {'__typename': 'Book', 'name': 'B3'}]}"),

	ENTITY_OF_A_HIERARCHY(entities("{__typename: \"Item\", id: 1}, {__typename: \"Item\", id: 2}"), 1,
			"{'_entities': [{'__typename': 'Disc', 'name': 'I1'}, null]}");

	private final String query;

	private final int statements;

	private final String expected;

	private final String expectedNotByKey;

	private final String[] errors;

	ReadPath(String query, int statements, String expected) {
		this(query, statements, expected, expected);
	}

	ReadPath(String query, int statements, String expected, String expectedNotByKey, String... errors) {
		this.query = query;
		this.statements = statements;
		this.expected = expected;
		this.expectedNotByKey = expectedNotByKey;
		this.errors = errors;
	}

	private static String entities(String representations) {
		return "{_entities(representations: [%s]){__typename ... on Book{name} ... on Item{name}}}"
			.formatted(representations);
	}

	private static String one(String field, String first, String second) {
		return shelves("'%s': %s".formatted(field, first), "'%s': %s".formatted(field, second),
				"'%s': null".formatted(field));
	}

	private static String many(String field, String first) {
		return shelves("'%s': [%s]".formatted(field, first), "'%s': []".formatted(field), "'%s': []".formatted(field));
	}

	private static String shelves(String... shelves) {
		return "{'shelves': [{%s}]}".formatted(String.join("}, {", shelves));
	}

	private static String pages(String first, String others) {
		return shelves("'booksPage': {%s}".formatted(first), "'booksPage': {%s}".formatted(others),
				"'booksPage': {%s}".formatted(others));
	}

	private static String asked(String first, String second) {
		return shelves(first, second, "'best': null, 'favourites': []").replace("'shelves'", "'askedShelves'");
	}

	private static String connection(String field, int total, String name, String pageInfo) {
		return "{'%s': {'totalCount': %d, 'edges': [{'node': {'name': '%s'}}], 'pageInfo': {%s}}}".formatted(field,
				total, name, pageInfo);
	}

	private static String stands(String expected) {
		return expected.replace("'shelves'", "'stands'");
	}

	private static String manual(String expected) {
		return expected.replace("'shelves'", "'manualShelves'");
	}

	/**
	 * Return its name as words.
	 */
	String title() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	String query() {
		return this.query;
	}

	/**
	 * Return the most statements.
	 */
	int statements() {
		return this.statements;
	}

	/**
	 * Return the answer where what is hidden is hidden so.
	 */
	String expected(Mechanism mechanism) {
		String answer = isHiding(mechanism) ? this.expected : this.expectedNotByKey;
		return answer.replace("<gap>", mechanism.leavesGaps() ? "null, " : "").replace('\'', '"');
	}

	/**
	 * Return the paths of errors where what is hidden is hidden so.
	 */
	String[] errors(Mechanism mechanism) {
		return isHiding(mechanism) ? this.errors : new String[0];
	}

	/**
	 * Return whether what may be hidden so is hidden here.
	 */
	boolean isHiding(Mechanism mechanism) {
		return mechanism.holdsByKey() || this.expected.equals(this.expectedNotByKey);
	}

}
