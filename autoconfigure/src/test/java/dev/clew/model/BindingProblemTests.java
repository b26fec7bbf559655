package dev.clew.model;

import java.sql.Blob;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogSchema;
import dev.clew.cases.model.Geo;
import dev.clew.cases.model.Regions;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the problems of configuration and arguments that {@link EntityBinder}
 * reports.
 */
class BindingProblemTests {

	private static final Bindings BLOG = Bindings.of(Blog.class, Geo.class)
		.schema(BlogSchema.TYPES)
		.schema(BlogSchema.QUERY);

	private static final Bindings TYPES = Bindings.of(Blog.class, Geo.class).schema(BlogSchema.TYPES);

	@Test
	void blogHasNoProblems() {
		assertThat(BLOG.problems()).isEmpty();
	}

	@Test
	void unknownType() {
		assertThat(BLOG.maxDepth("Pst", 2).problems())
			.containsExactly(new Problem("clew.types.Pst", "There is no object type 'Pst'",
					"Known are Address, Comment, Continent, Country, Post, Tag, User", "Did you mean 'Post'?"));
	}

	@Test
	void unknownFieldOfAnAlias() {
		assertThat(BLOG.alias("Tag", "nam", "name").problems())
			.containsExactly(new Problem("clew.types.Tag.aliases.nam", "There is no field of 'Tag' 'nam'",
					"Known are description, id, name, posts", "Did you mean 'name'?"));
	}

	@Test
	void unknownFieldOfAStrategy() {
		assertThat(BLOG.strategy("Tag", "post", "join").problems())
			.containsExactly(new Problem("clew.types.Tag.strategies.post", "There is no field of 'Tag' 'post'",
					"Known are description, id, name, posts", "Did you mean 'posts'?"));
	}

	@Test
	void unknownStrategy() {
		assertThat(BLOG.strategy("Tag", "posts", "joins").problems())
			.containsExactly(new Problem("clew.types.Tag.strategies.posts", "There is no strategy 'joins'",
					"Known are join, select, subselect, lazy, forbid", "Did you mean 'join'?"));
	}

	@Test
	void strategyOfNoRelation() {
		assertThat(BLOG.strategy("Tag", "name", "join").problems())
			.containsExactly(new Problem("clew.types.Tag.strategies.name", "Field 'Tag.name' is no relation",
					"A strategy tells how a relation is loaded", "Remove the strategy"));
		assertThat(BLOG.strategy("User", "address", "join").problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.what()).isEqualTo("Field 'User.address' is no relation"));
	}

	@Test
	void unknownAttributeOfAnAlias() {
		assertThat(BLOG.alias("Tag", "description", "nam").problems())
			.containsExactly(new Problem("clew.types.Tag.aliases.description", "There is no attribute 'nam' in Tag",
					"Its attributes are description, id, name, posts", "Did you mean 'name'?"));
	}

	@Test
	void wrongAliasIsNotReportedForArgumentsOfItsNameAgain() {
		assertThat(BLOG.alias("Tag", "name", "nam").problems()).extracting(Problem::where)
			.containsExactly("clew.types.Tag.aliases.name");
	}

	@Test
	void unknownStepOfAPathIsNamedWithTheTypeItWasSoughtIn() {
		assertThat(BLOG.alias("Post", "body", "author.country.nam").problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.where()).isEqualTo("clew.types.Post.aliases.body");
			assertThat(problem.what()).contains("'nam'", "Country");
			assertThat(problem.why()).isEqualTo("Its attributes are code, continent, id, name");
			assertThat(problem.remedy()).contains("Did you mean", "name");
		});
	}

	@Test
	void pathThroughACollection() {
		assertThat(BLOG.alias("Post", "body", "tags.name").problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.what()).contains("tags.name"));
	}

	@Test
	void pathThatEndsInNoColumn() {
		assertThat(BLOG.alias("Post", "body", "author.country").problems()).contains(new Problem(
				"clew.types.Post.aliases.body", "Path 'author.country' ends in 'country', which is no column",
				"A path follows to-one relations and embedded values to a column",
				"Extend the path to a column, or select the relation itself"));
	}

	@Test
	void depthBelowOne() {
		assertThat(BLOG.maxDepth(0).problems()).containsExactly(new Problem("clew.max-depth", "max-depth is 0",
				"The root's own fields are level 1, so nothing could be answered", "Set it to 1 or more"));
		assertThat(BLOG.maxDepth("Post", -1).problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.where()).isEqualTo("clew.types.Post.max-depth");
			assertThat(problem.what()).isEqualTo("max-depth is -1");
		});
	}

	@Test
	void unknownEntity() {
		assertThat(TYPES.entity("Post", "Pos").problems())
			.contains(new Problem("clew.types.Post.entity", "There is no entity or embeddable 'Pos'",
					"Known are Address, Comment, Continent, Country, Post, Tag, User", "Did you mean 'Post'?"));
	}

	@Test
	void configuredTypeWithoutAnEntity() {
		assertThat(BLOG.schema("type Hello { world: String }").maxDepth("Hello", 2).problems())
			.containsExactly(new Problem("clew.types.Hello", "There is no entity or embeddable 'Hello'",
					"Known are Address, Comment, Continent, Country, Post, Tag, User",
					"Name one by clew.types.Hello.entity or remove the type from the configuration"));
	}

	@Test
	void unknownArgumentOfARootField() {
		assertThat(TYPES.schema("type Query { tags(nam: String): [Tag!]! }").problems()).containsExactly(new Problem(
				"Query.tags(nam)", "Argument 'nam' cannot be honoured",
				"Arguments are attributes of the rows, or filter, orderBy, limit, offset, first, after, last, before;"
						+ " Tag has description, id, name, posts",
				"Did you mean 'name'? Or serve the field by a controller"));
	}

	@Test
	void unknownArgumentOfARelation() {
		assertThat(Bindings.of(Blog.class, Geo.class)
			.schema("type Query { tags: [Tag!]! } type Tag { posts(limmit: Int): [Post!] } type Post { id: ID }")
			.problems()).singleElement().satisfies((problem) -> {
				assertThat(problem.where()).isEqualTo("Tag.posts(limmit)");
				assertThat(problem.what()).isEqualTo("Argument 'limmit' cannot be honoured");
				assertThat(problem.remedy()).isEqualTo("Did you mean 'limit'? Or serve the field by a controller");
			});
	}

	@Test
	void argumentsThatNameNoColumn() {
		assertThat(TYPES.schema("""
				type Query {
					a(tags: ID): [Post!]
					b(address: String): [User!]
					c(title: [[String]]): [Post!]
					d(title: TitleFilter): [Post!]
				}
				input TitleFilter { eq: String }
				""").problems()).extracting(Problem::where)
			.containsExactly("Query.a(tags)", "Query.b(address)", "Query.c(title)", "Query.d(title)");
	}

	@Test
	void argumentForACompositeKey() {
		assertThat(Bindings.of(Regions.class)
			.schema("type Query { cities(region: ID): [City!] } type City { name: String }")
			.problems()).extracting(Problem::where).containsExactly("Query.cities(region)");
	}

	@Test
	void argumentOfACollectionOfValues() {
		assertThat(Bindings.of(Kiosk.class)
			.schema("type Query { kiosks: [Kiosk!] } type Kiosk { papers(name: String): [String!] }")
			.problems()).singleElement()
			.satisfies(
					(problem) -> assertThat(problem.why()).contains("a collection of values, which takes no argument"));
	}

	@Test
	void argumentOfAColumnIsNotIgnored() {
		assertThat(Bindings.of(Kiosk.class)
			.schema("type Query { kiosks: [Kiosk!] } type Kiosk { name(upper: Boolean): String }")
			.problems()).extracting(Problem::where).containsExactly("Kiosk.name(upper)");
	}

	@Test
	void argumentsOfServedFieldsAreTheirOwnBusiness() {
		Bindings spec = TYPES.schema("type Query { tags(limmit: Int): [Tag!]! users(x: Int): [User!] }");
		assertThat(spec.serving("Query.tags").repositories(Blog.User.class).problems()).isEmpty();
	}

	@Test
	void allProblemsAreThrownAtOnce() {
		Bindings spec = TYPES.schema("type Query { tags(limmit: Int): [Tag!]! }")
			.maxDepth(0)
			.maxDepth("Pst", 2)
			.strategy("Post", "authr", "join")
			.strategy("Post", "tags", "eager")
			.alias("User", "email", "emial");
		assertThat(spec.problems()).hasSize(6);
		assertThatExceptionOfType(BindingException.class).isThrownBy(spec::bind)
			.withMessageContainingAll("limmit", "max-depth", "Pst", "authr", "eager", "emial");
	}

	@Test
	void problemReadsAsSentences() {
		assertThat(new Problem("here", "This is so", "That is that", "Do it"))
			.hasToString("here: This is so. That is that. Do it.");
	}

	@Test
	void suggestionInAProblemReadsAsASentence() {
		assertThat(BLOG.maxDepth("Pst", 2).problems()).singleElement()
			.satisfies((problem) -> assertThat(problem.toString()).endsWith("Did you mean 'Post'?"));
	}

	@Test
	void argumentThatNothingConvertsIsAProblem() {
		Bindings documents = Bindings.of(Document.class).schema("type Document { id: ID! } scalar Blob");
		assertThat(documents.schema("type Query { documents(content: Blob): [Document] }").problems()).isEmpty();
		assertThat(documents.schema("type Query { documents(content: String): [Document] }").problems())
			.containsExactly(new Problem("Query.documents(content)", "Argument 'content' cannot be honoured",
					"Nothing converts String to Blob, the type of 'content'",
					"Use a scalar of that type, or serve the field by a controller"));
	}

	@Entity(name = "Document")
	static class Document {

		@Id
		Long id;

		@Lob
		Blob content;

	}

}
