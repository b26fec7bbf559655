package dev.clew.cases;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.Billing;
import dev.clew.cases.model.BlogSchema;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.StartupFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is wrong in the schema or the properties is found at startup, all of it, and said
 * in words that lead out (cases 7, 23).
 */
class StartupTests {

	@Test
	void blogStarts() {
		blog().start().close();
	}

	@Test
	void unknownArgumentOfARootField() {
		StartupFailure failure = withQuery("posts(limmit: Int): [Post!]!").fails();
		assertThat(failure.description()).contains("Query.posts", "limmit");
		assertThat(failure.action()).isNotBlank();
	}

	@Test
	void unknownArgumentOfARelation() {
		StartupFailure failure = withQuery("users: [Writer!]!").schema("type Writer { posts(limmit: Int): [Post!]! }")
			.property("clew.types.Writer.entity", "User")
			.fails();
		assertThat(failure.description()).contains("Writer.posts", "limmit");
	}

	@Test
	void unknownArgumentOfAFieldThatAControllerServesIsItsOwnBusiness() {
		withQuery("posts(limmit: Int): [Post!]!").with(BindingContract.OwnPosts.class).start().close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			clew.types.Pst.max-depth              | 2                | Pst
			clew.types.Post.entity                | Pots             | Pots
			clew.types.Post.strategies.authr      | join             | authr
			clew.types.Post.strategies.title      | join             | title
			clew.types.Post.strategies.author     | eager            | eager
			clew.types.Post.aliases.headline      | title            | headline
			clew.types.Post.aliases.slug          | titel            | titel
			clew.types.Post.aliases.slug          | author.usernam   | usernam
			clew.types.Post.aliases.slug          | title.length     | length
			clew.types.Post.max-depth             | 0                | max-depth
			clew.max-depth                        | 0                | max-depth
			clew.batch-size                       | 0                | batch-size
			clew.projection                       | sometimes        | projection
			clew.binding                          | some             | binding
			""")
	void mistakeInThePropertiesIsNamed(String property, String value, String named) {
		StartupFailure failure = blog().property(property, value).fails();
		assertThat(failure.text()).containsIgnoringCase(named);
		assertThat(failure.action()).isNotBlank();
	}

	@Test
	void allMistakesAreNamedAtOnce() {
		StartupFailure failure = withQuery("posts(limmit: Int): [Post!]!").property("clew.types.Pst.max-depth", 2)
			.property("clew.types.Post.strategies.authr", "join")
			.property("clew.types.Post.strategies.tags", "eager")
			.property("clew.types.User.aliases.email", "emial")
			.fails();
		assertThat(failure.description()).contains("limmit", "Pst", "authr", "eager", "emial");
	}

	@Test
	void lenientKeyThatFitsTwoFieldsIsAMistake() {
		StartupFailure failure = blog().schema("extend type Post { my_title: String myTitle: String }")
			.property("clew.types.Post.aliases.mytitle", "title")
			.fails();
		assertThat(failure.description()).contains("mytitle", "my_title", "myTitle");
	}

	@Test
	void listInTheSchemaForASingleAttributeIsAMistake() {
		StartupFailure failure = ClewApp.of(Billing.class)
			.schema("type Query { invoices: [Invoice!] } type Invoice { id: ID! customer: [Customer] }")
			.schema("type Customer { id: ID! }")
			.fails();
		assertThat(failure.description()).contains("Invoice.customer");
	}

	@Test
	void numberInTheSchemaForATextIsAMistake() {
		StartupFailure failure = ClewApp.of(Billing.class)
			.schema("type Query { invoices: [Invoice!] } type Invoice { id: ID! number: Int }")
			.fails();
		assertThat(failure.description()).contains("Invoice.number", "Int");
	}

	@Test
	void mistakesOfTypesThatAreNotBoundDoNotMatter() {
		ClewApp.of(Billing.class)
			.schema("type Query { invoices: [Invoice!] } type Invoice { id: ID! number: Int }")
			.property("clew.types.Invoice.bind", false)
			.start()
			.close();
	}

	@Test
	void applicationWithoutEntitiesOfItsSchemaStarts() {
		ClewApp app = ClewApp.of(Billing.class)
			.schema("type Query { hello: Hello } type Hello { world: String }")
			.shared();
		assertThat(app.query("{hello{world}}")).hasStatements(0).hasJson("{'hello': null}");
	}

	private static AppSpec blog() {
		return ClewApp.of(Blog.class, Geo.class).schema(BlogSchema.TYPES).schema(BlogSchema.QUERY);
	}

	private static AppSpec withQuery(String field) {
		return ClewApp.of(Blog.class, Geo.class).schema(BlogSchema.TYPES).schema("type Query { " + field + " }");
	}

}
