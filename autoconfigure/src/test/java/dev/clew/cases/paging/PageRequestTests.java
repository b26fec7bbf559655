package dev.clew.cases.paging;

import java.util.List;
import java.util.Map;

import dev.clew.cases.Setup;
import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is no page or no filter is the client's mistake and costs no statement (case 51);
 * limits hold; values never make new statements.
 */
class PageRequestTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{posts(limit: -1){title}}                                  | Argument 'limit' of 'posts' cannot be -1.
					{posts(offset: -5, limit: 1){title}}                       | Argument 'offset' of 'posts' cannot be -5.
					{posts(limit: 1001){title}}                                | Argument 'limit' of 'posts' cannot be 1001: a page has at most 1000 rows.
					{postsConnection(first: -1){totalCount}}                   | Argument 'first' of 'postsConnection' cannot be -1.
					{postsConnection(first: 1, last: 1){totalCount}}           | 'postsConnection' takes either 'first' or 'last', not both.
					{postsConnection(first: 1, after: "x"){totalCount}}        | Argument 'after' of 'postsConnection' is no cursor of this field in this order.
					{postsConnection(first: 1, after: ""){totalCount}}         | Argument 'after' of 'postsConnection' is no cursor of this field in this order.
					{users(orderBy: [{age: ASC, username: ASC}]){username}}    | An order object of 'users' has 2 keys, whose precedence is not defined: write one object for each key.
					{users(filter: {id: {eq: "x"}}){username}}                 | 'eq' on 'id' in argument 'filter' of 'users' cannot be 'x'.
					{users(filter: {id: {in: ["1", "x"]}}){username}}          | 'in' on 'id' in argument 'filter' of 'users' cannot be 'x'.
					{users(filter: {age: {lt: null}}){username}}               | 'lt' on 'age' in argument 'filter' of 'users' cannot be null; 'isNull' asks for that.
					{users(filter: {age: {between: [1]}}){username}}           | 'between' on 'age' in argument 'filter' of 'users' takes two values, not 1.
					""")
	void mistakeIsTheClients(String document, String message) {
		assertRefused(app().shared().query(document), message);
	}

	@Test
	void mistakeOnARelationFailsItsRootField() {
		Answer answer = app().shared()
			.query("{tags(limit: 1){name} users{posts(limit: 1){title} more: posts(limit: -1){title}}}");
		assertThat(answer.errors()).hasSize(1);
		assertThat(answer.errors().get(0).getMessage()).isEqualTo("Argument 'limit' of 'posts' cannot be -1.");
		assertThat(answer).hasStatements(1);
	}

	@Test
	void mistakeNamesTheFieldAndNotItsRelation() {
		assertRefused(app().shared().query("{users{postsConnection(first: -1){totalCount}}}"),
				"Argument 'first' of 'postsConnection' cannot be -1.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{all: posts(limit: -1){title}}                                                 | all
			{us: users{few: posts(orderBy: [{id: ASC, title: ASC}]){title}}}               | us.few
			{users{posts{author(filter: {age: {lt: null}}){username}}}}                    | users.posts.author
			{users{postsConnection{edges{node{tags(filter: {id: {eq: "x"}}){name}}}}}}     | users.postsConnection.tags
			{posts{tagsConnection(first: 1, after: "x"){edges{node{name}}}}}               | posts.tagsConnection
			""")
	void mistakeTellsTheSelectionThatMadeIt(String document, String field) {
		Answer answer = app().shared().query(document);
		assertThat(answer.errors()).singleElement()
			.satisfies(
					(error) -> assertThat(error.getExtensions()).containsEntry("field", field).containsKey("argument"));
		assertThat(answer).hasStatements(0);
	}

	@Test
	void mistakeNamesTheArgumentAsItIsConfigured() {
		Answer answer = renamed().shared().query("{users(sort: [{id: ASC, age: ASC}], where: {id: {eq: 1}}){id}}");
		assertThat(answer.errors()).singleElement()
			.satisfies((error) -> assertThat(error.getExtensions()).containsEntry("argument", "sort"));
	}

	private static AppSpec renamed() {
		return Setup.H2.app(Blog.class, Geo.class).schema("""
				type Query { users(where: UserFilter, sort: [UserOrder!]): [User!]! }
				type User { id: ID! username: String! age: Int }
				""").property("clew.arguments.filter", "where").property("clew.arguments.order-by", "sort");
	}

	@Test
	void filterIsNotNestedWithoutEnd() {
		assertThat(app().shared().query("{users(filter: " + nested(9) + "){username}}")).hasNoErrors();
		assertRefused(app().shared().query("{users(filter: " + nested(10) + "){username}}"),
				"Filter of 'users' is nested deeper than 10 objects.");
	}

	private static String nested(int levels) {
		return (levels == 0) ? "{id: {eq: 1}}" : "{not: " + nested(levels - 1) + "}";
	}

	@Test
	void filterHasNotAnyNumberOfTests() {
		String tests = "{id: {eq: 1}}, ".repeat(101);
		assertRefused(app().shared().query("{users(filter: {or: [" + tests + "]}){username}}"),
				"Filter of 'users' has more than 100 tests.");
		String present = "{author: {}}, ".repeat(101);
		assertRefused(app().shared().query("{posts(filter: {or: [" + present + "]}){title}}"),
				"Filter of 'posts' has more than 100 tests.");
	}

	@Test
	void pageMayBeAsLargeAsNumbersAre() {
		ClewApp app = app().property("clew.max-page-size", Integer.MAX_VALUE).shared();
		String document = "{users{postsConnection(first: %d){edges{node{title}}} posts(limit: %1$d, offset: 1){title}}}";
		assertThat(app.query(document.formatted(Integer.MAX_VALUE)).data())
			.isEqualTo(app.query(document.formatted(100)).data());
	}

	@Test
	void orderIsNotNestedWithoutEnd() {
		ClewApp app = app().property("clew.max-filter-depth", 2).property("clew.max-filter-predicates", 3).shared();
		assertThat(app.query("{posts(orderBy: [{author: {username: ASC}}]){title}}")).hasNoErrors();
		assertRefused(app.query("{posts(orderBy: [{author: {country: {name: ASC}}}]){title}}"),
				"Order of 'posts' is nested deeper than 2 objects.");
		assertRefused(app.query("{posts(orderBy: [{id: ASC}, {title: ASC}, {slug: ASC}, {views: ASC}]){title}}"),
				"Order of 'posts' has more than 3 keys.");
	}

	@Test
	void cursorBelongsToItsFieldAndOrder() {
		String cursor = cursor(app().shared(), "{postsConnection(first: 1, orderBy: [{title: ASC}])");
		String other = "{postsConnection(first: 1, after: \"%s\", orderBy: [{title: DESC}]){totalCount}}";
		assertRefused(app().shared().query(other.formatted(cursor)),
				"Argument 'after' of 'postsConnection' is no cursor of this field in this order.");
		String nested = "{users(limit: 1){postsConnection(first: 1, after: \"%s\", orderBy: [{title: ASC}]){totalCount}}}";
		assertThat(app().shared().query(nested.formatted(cursor)).errors()).hasSize(1);
		String changed = cursor.substring(0, 4) + ((cursor.charAt(4) != 'A') ? 'A' : 'B') + cursor.substring(5);
		String same = "{postsConnection(first: 1, after: \"%s\", orderBy: [{title: ASC}]){edges{node{title}}}}";
		assertThat(app().shared().query(same.formatted(cursor))).hasNoErrors();
		assertRefused(app().shared().query(same.formatted(changed)),
				"Argument 'after' of 'postsConnection' is no cursor of this field in this order.");
	}

	@Test
	void signedCursorNeedsTheSecret() {
		ClewApp signing = app().property("clew.cursor-secret", "s3cret").shared();
		String same = "{postsConnection(first: 1, after: \"%s\"){edges{node{title}}}}";
		String signed = cursor(signing, "{postsConnection(first: 1)");
		assertThat(signing.query(same.formatted(signed))).hasNoErrors();
		assertRefused(signing.query(same.formatted(cursor(app().shared(), "{postsConnection(first: 1)"))),
				"Argument 'after' of 'postsConnection' is no cursor of this field in this order.");
	}

	@Test
	void largerPageIsCutWhereThatIsConfigured() {
		ClewApp clamping = app().property("clew.page-overflow", "clamp").property("clew.max-page-size", 2).shared();
		Answer answer = clamping.query("{posts(limit: 5){title} users(limit: 1){postPage(limit: 9){items{title}}}}");
		assertThat(answer).hasNoErrors();
		assertThat(answer.<List<?>>get("posts")).hasSize(2);
	}

	@Test
	void pageHasTheDefaultSizeWhereNothingIsAsked() {
		ClewApp app = app().property("clew.default-page-size", 2).shared();
		Answer answer = app.query("{posts{title} users(limit: 1){posts{title}} tags(limit: 4){name}}");
		assertThat(answer).hasNoErrors();
		assertThat(answer.<List<?>>get("posts")).hasSize(2);
		assertThat(answer.<List<?>>get("tags")).hasSize(4);
		List<Map<String, List<?>>> users = answer.get("users");
		assertThat(users.get(0).get("posts")).hasSize(2);
	}

	@Test
	void valuesMakeNoNewStatements() {
		ClewApp app = app().property("spring.jpa.properties.hibernate.generate_statistics", true)
			.property("logging.level.org.hibernate.engine.internal.StatisticalLoggingSessionEventListener", "off")
			.shared();
		Statistics statistics = app.bean(jakarta.persistence.EntityManagerFactory.class)
			.unwrap(SessionFactory.class)
			.getStatistics();
		String document = """
				query($users: UserFilter, $posts: PostFilter, $limit: Int, $offset: Int) {
					users(filter: $users, orderBy: [{age: ASC}], limit: $limit, offset: $offset) {
						username posts(filter: $posts, limit: $limit) { title } } }
				""";
		RandomFilters filters = new RandomFilters();
		long before = statistics.getQueryPlanCacheMissCount();
		for (int i = 0; i < 10_000; i++) {
			assertThat(app.query(document, filters.variables())).hasNoErrors();
		}
		// The users' statement, and the posts' for one key and for several
		int texts = filters.userShapes() + 2 * filters.postShapes();
		long compiled = statistics.getQueryPlanCacheMissCount() - before;
		assertThat(compiled).isPositive().isLessThanOrEqualTo(2L * texts);
		assertThat(statistics.getQueryPlanCacheHitCount() + compiled)
			.isEqualTo(2 * statistics.getQueryExecutionCount());
	}

	@Test
	void argumentsMayHaveOtherNames() {
		AppSpec renamed = ClewApp.of(Blog.class, Geo.class)
			.schema("""
					type Query { users(where: UserFilter, sort: [UserOrder!], top: Int, skip: Int): [User!]! }
					type User { id: ID! username: String! age: Int }
					""")
			.data(new BlogData(1))
			.property("clew.arguments.filter", "where")
			.property("clew.arguments.order-by", "sort")
			.property("clew.arguments.limit", "top")
			.property("clew.arguments.offset", "skip");
		assertThat(renamed.shared()
			.query("{users(where: {age: {gt: 20}}, sort: [{username: DESC}], top: 1, skip: 1){username}}"))
			.hasStatements(1)
			.hasJson("{'users': [{'username': 'cyd'}]}");
		assertRefused(renamed.shared().query("{users(sort: [{age: ASC, id: ASC}]){id}}"),
				"An order object of 'users' has 2 keys, whose precedence is not defined: write one object for each key.");
		assertRefused(renamed.shared().query("{users(top: -2){id}}"), "Argument 'top' of 'users' cannot be -2.");
	}

	private static void assertRefused(Answer answer, String message) {
		assertThat(answer.errors()).singleElement().satisfies((error) -> {
			assertThat(error.getMessage()).isEqualTo(message);
			assertThat(error.getErrorType()).hasToString("BAD_REQUEST");
		});
		assertThat(answer).hasStatements(0);
	}

	private static String cursor(ClewApp app, String field) {
		Map<String, Object> connection = app.query(field + "{pageInfo{endCursor}}}").get("postsConnection");
		return String.valueOf(((Map<?, ?>) connection.get("pageInfo")).get("endCursor"));
	}

	private static AppSpec app() {
		return PagedBlog.app(Setup.H2);
	}

}
