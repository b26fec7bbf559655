package dev.clew.cases.restriction;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.clew.cases.Setup;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every restriction of the mapping holds on every path that leads to what it restricts
 * (cases 58, 65). The expected answers are stated, because Hibernate itself shows rows of
 * other tenants in collections.
 */
abstract class RestrictionsContract {

	private final Setup setup;

	RestrictionsContract(Setup setup) {
		this.setup = setup;
	}

	/**
	 * What restricts books and items, in the mapping or beside it.
	 */
	enum Restriction {

		SQL_RESTRICTION(SqlRestricted.class),

		FILTER(Filtered.class, Filtered.Enabling.class),

		FILTER_BY_KEY(FilteredByKey.class),

		SOFT_DELETE(SoftDeleted.class),

		TENANT_ID(OfTenant.class, OfTenant.Tenants.class),

		ROW_FILTER(Filtered.class, RowFiltered.class);

		private final Class<?> model;

		private final Class<?>[] components;

		Restriction(Class<?> model, Class<?>... components) {
			this.model = model;
			this.components = components;
		}

		// Where a key leads to a target, only filters that apply to loads by key hold
		boolean holdsByKey() {
			return this != FILTER;
		}

	}

	/**
	 * How a query comes to what is restricted.
	 */
	enum Path {

		ROOT_LIST("{books{name}}", 1, "{'books': [{'name': 'B1'}, {'name': 'B3'}]}"),

		ROOT_OF_A_HIERARCHY("{items{__typename name}}", 1, "{'items': [{'__typename': 'Disc', 'name': 'I1'}]}"),

		SINGLE_ROOT("{shown: book(id: 1){name} hidden: book(id: 2){name}}", 2,
				"{'shown': {'name': 'B1'}, 'hidden': null}"),

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

		JOIN_COLUMN("{shelves{pile{name}}}", 2, many("pile", "{'name': 'B1'}")),

		POLYMORPHIC_TO_MANY("{shelves{items{__typename name}}}", 2,
				many("items", "{'__typename': 'Disc', 'name': 'I1'}")),

		BELOW_A_KEY_STATEMENT("{books{shelf{best{name} favourites{name}}}}", 3,
				"{'books': [%1$s, %1$s]}"
					.formatted("{'shelf': {'best': {'name': 'B1'}, 'favourites': [{'name': 'B1'}]}}")),

		TO_ONE_BELOW_A_CONTROLLER("{manualShelves{best{name}}}", 2, manual(one("best", "{'name': 'B1'}", "null")),
				manual(one("best", "{'name': 'B1'}", "{'name': 'B2'}"))),

		KEY_BELOW_A_CONTROLLER("{manualShelves{best{id}}}", 2, manual(one("best", "{'id': '1'}", "null")),
				manual(one("best", "{'id': '1'}", "{'id': '2'}"))),

		PATH_BELOW_A_CONTROLLER("{manualShelves{bestName}}", 2, manual(one("bestName", "'B1'", "null")),
				manual(one("bestName", "'B1'", "'B2'"))),

		TO_MANY_BELOW_A_CONTROLLER("{manualShelves{books{name}}}", 2,
				manual(many("books", "{'name': 'B1'}, {'name': 'B3'}"))),

		JOIN_TABLE_BELOW_A_CONTROLLER("{manualShelves{favourites{name}}}", 2,
				manual(many("favourites", "{'name': 'B1'}"))),

		ITEMS_BELOW_A_CONTROLLER("{manualShelves{items{__typename}}}", 2,
				manual(many("items", "{'__typename': 'Disc'}"))),

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
						"'label': '<T3>', 'book': null")));

		private final String query;

		private final int statements;

		private final String expected;

		private final String expectedNotByKey;

		Path(String query, int statements, String expected) {
			this(query, statements, expected, expected);
		}

		Path(String query, int statements, String expected, String expectedNotByKey) {
			this.query = query;
			this.statements = statements;
			this.expected = expected;
			this.expectedNotByKey = expectedNotByKey;
		}

		private static String one(String field, String first, String second) {
			return shelves("'%s': %s".formatted(field, first), "'%s': %s".formatted(field, second),
					"'%s': null".formatted(field));
		}

		private static String many(String field, String first) {
			return shelves("'%s': [%s]".formatted(field, first), "'%s': []".formatted(field),
					"'%s': []".formatted(field));
		}

		private static String shelves(String... shelves) {
			return "{'shelves': [{%s}]}".formatted(String.join("}, {", shelves));
		}

		private static String stands(String expected) {
			return expected.replace("'shelves'", "'stands'");
		}

		private static String manual(String expected) {
			return expected.replace("'shelves'", "'manualShelves'");
		}

	}

	static Stream<Arguments> cells() {
		return Arrays.stream(Restriction.values())
			.flatMap((restriction) -> Arrays.stream(Path.values()).map((path) -> Arguments.of(restriction, path)));
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("cells")
	void holds(Restriction restriction, Path path) {
		Answer answer = app(restriction).shared().query(path.query);
		String expected = restriction.holdsByKey() ? path.expected : path.expectedNotByKey;
		assertThat(answer).hasJson(expected.replace('\'', '"'));
		if (!readsRowByRow(restriction, path)) {
			assertThat(answer).hasAtMostStatements(path.statements);
		}
	}

	// Hibernate reads what may be deleted row by row in the application's own query, and
	// at the inverse side of a one-to-one, where it fails to fetch it
	private boolean readsRowByRow(Restriction restriction, Path path) {
		boolean inverse = path.query.contains("stands")
				&& (path.query.contains("label") || this.setup.isWithEntities());
		return restriction == Restriction.SOFT_DELETE && (inverse || path.query.contains("manual"));
	}

	@ParameterizedTest
	@EnumSource
	void holdsWhereAReferenceIsLoaded(Restriction restriction) {
		Answer answer = app(restriction).shared().query("{references{name}}");
		if (restriction.holdsByKey()) {
			assertThat(answer).hasErrorsAt("references.1.name")
				.hasPartialJson("{\"references\": [{\"name\": \"B1\"}, {\"name\": null}]}");
		}
		else {
			assertThat(answer).hasJson("{\"references\": [{\"name\": \"B1\"}, {\"name\": \"B2\"}]}");
		}
		assertThat(answer).hasStatements(1);
	}

	private AppSpec app(Restriction restriction) {
		AppSpec spec = this.setup.app(restriction.model, Stock.class)
			.schema(Stock.SCHEMA)
			.with(restriction.components)
			.with(Manual.class)
			.property("clew.max-depth", 5)
			.property("clew.types.Shelf.aliases.bestName", "best.name")
			.data(new Stock.Data());
		for (String field : List.of("best.ByKey=select", "best.BySubselect=subselect", "best.Later=lazy",
				"books.Joined=join", "books.BySubselect=subselect", "books.Later=lazy", "favourites.Joined=join",
				"favourites.BySubselect=subselect")) {
			String[] words = field.split("[.=]");
			spec = spec.property("clew.types.Shelf.aliases." + words[0] + words[1], words[0])
				.property("clew.types.Shelf.strategies." + words[0] + words[1], words[2]);
		}
		return spec;
	}

	/**
	 * Controllers of an application.
	 */
	@Controller
	static class Manual {

		private final EntityManager entityManager;

		Manual(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@QueryMapping
		List<?> manualShelves() {
			return this.entityManager.createQuery("from Shelf order by id", Object.class).getResultList();
		}

		@QueryMapping
		List<?> references() {
			Class<?> book = this.entityManager.getMetamodel()
				.getEntities()
				.stream()
				.filter((entity) -> entity.getName().equals("Book"))
				.findFirst()
				.orElseThrow()
				.getJavaType();
			return LongStream.of(1, 2).mapToObj((id) -> this.entityManager.getReference(book, id)).toList();
		}

	}

}
