package dev.clew.cases.lookahead;

import java.util.List;
import java.util.Map;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.cases.model.Blog.Post;
import dev.clew.cases.model.Blog.User;
import dev.clew.fixture.Answer;
import dev.clew.load.Restriction;
import dev.clew.wiring.Lookahead;
import dev.clew.wiring.Selected;
import org.junit.jupiter.api.Test;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A controller that says which rows, and leaves the rest to its look-ahead.
 */
@EverySetup
class LookaheadTests {

	private final Setup setup;

	LookaheadTests(Setup setup) {
		this.setup = setup;
	}

	@Test
	void listTakesTheStatementsOfThePlan() {
		assertThat(ask("{published{title author{username} tags{name}}}")).hasStatements(2)
			.isAsWalkedFrom(Map.of("published", "from Post where published = true"))
			.selectsOnly("posts.title", "users.username", "tags.name");
	}

	@Test
	void nothingBelowIsLoadedTwice() {
		assertThat(ask("{published{authorName author{fullName posts{title}} comments{text author{username}}}}"))
			.hasStatements(3)
			.isAsWalkedFrom(Map.of("published", "from Post where published = true"));
	}

	@Test
	void restrictionTakesParametersAndFollowsRelations() {
		assertThat(ask("{byAuthors(names: [\"ada\", \"cyd\"]){title author{username}}}")).hasStatements(1)
			.isAsWalkedFrom(Map.of("byAuthors", "from Post p where p.author.username in ('ada', 'cyd')"));
		assertThat(ask("{byAuthors(names: []){title}}")).hasStatements(1).hasJson("{'byAuthors': []}");
	}

	@Test
	void restrictionsMustAllHold() {
		assertThat(ask("{between(from: 20, to: 40){title}}")).hasStatements(1)
			.isAsWalkedFrom(Map.of("between", "from Post where views >= 20 and views <= 40"));
	}

	@Test
	void noneAndNothingAreRestrictionsToo() {
		assertThat(ask("{fixed(all: true){title}}")).isAsWalkedFrom(Map.of("fixed", "from Post"));
		assertThat(ask("{fixed(all: false){title tags{name}}}")).hasStatements(0).hasJson("{'fixed': []}");
	}

	@Test
	void oneIsTheOnlyRowOrNull() {
		assertThat(ask("{bySlug(slug: \"alpha\"){title tags{name}}}")).satisfies(this::isAlphaAtScaleOne);
		assertThat(ask("{bySlug(slug: \"nothing\"){title tags{name}}}")).hasStatements(1).hasJson("{'bySlug': null}");
		assertThat(ask("{byId(id: 1){title tags{name}}}")).hasStatements(2)
			.hasJson("{'byId': {'title': 'Alpha', 'tags': [{'name': 'java'}, {'name': 'graphql'}]}}");
	}

	// Each block of rows has such a post
	private void isAlphaAtScaleOne(Answer answer) {
		if (this.setup.scale() == 1) {
			assertThat(answer).hasStatements(2)
				.hasJson("{'bySlug': {'title': 'Alpha', 'tags': [{'name': 'java'}, {'name': 'graphql'}]}}");
		}
		else {
			assertThat(answer).hasErrorsAt("bySlug");
		}
	}

	@Test
	void severalRowsForOneAreAnError() {
		assertThat(ask("{anyPublished{title tags{name}}}")).hasErrorsAt("anyPublished")
			.hasPartialJson("{'anyPublished': null}");
	}

	@Test
	void limitSaysThatTheFirstIsMeant() {
		assertThat(ask("{firstPublished{title tags{name}}}")).hasStatements(2)
			.hasJson("{'firstPublished': {'title': 'Alpha', 'tags': [{'name': 'java'}, {'name': 'graphql'}]}}");
	}

	@Test
	void worksBelowAnyObject() {
		assertThat(ask("{author(name: \"ada\"){username drafts{title tags{name}}}}")).satisfies((answer) -> {
			if (this.setup.scale() == 1) {
				assertThat(answer).hasStatements(3)
					.hasJson(
							"{'author': {'username': 'ada', 'drafts': [{'title': 'Beta', 'tags': [{'name': 'graphql'}]}]}}");
			}
		});
	}

	@Test
	void eachAliasHasItsOwnSelection() {
		assertThat(ask("{a: published{title} b: published{author{username}}}")).hasStatements(2)
			.selectsOnly("posts.title", "users.username");
	}

	@Test
	void depthIsCountedFromTheField() {
		assertThat(ask("{published{author{posts{tags{name}}}}}")).hasStatements(0)
			.hasBadRequest("published", "Query depth 4 exceeds max-depth=3 (set by 'Post').");
	}

	@Test
	void entitiesMayBeLookedAt() {
		assertThat(ask("{popular{title author{username}}}")).hasJson("{'popular': []}");
		assertThat(LookaheadController.seen).hasSize(7 * this.setup.scale())
			.allSatisfy((post) -> assertThat(post.getBody()).startsWith("Long text of "));
	}

	private Answer ask(String document) {
		return LookaheadBlog.app(this.setup)
			.schema(LookaheadController.SCHEMA)
			.with(LookaheadController.class)
			.shared()
			.query(document);
	}

	@Controller
	static class LookaheadController {

		static final String SCHEMA = """
				type Query {
					published: [Post!]!
					byAuthors(names: [String!]!): [Post!]!
					between(from: Int!, to: Int!): [Post!]!
					fixed(all: Boolean!): [Post!]!
					bySlug(slug: String!): Post
					byId(id: ID!): Post
					anyPublished: Post
					firstPublished: Post
					author(name: String!): User
					popular: [Post!]!
				}
				extend type User { drafts: [Post!]! }
				""";

		static List<Post> seen = List.of();

		@QueryMapping
		Selected<Post> published(Lookahead<Post> posts) {
			return posts.where(Restriction.of("{alias}.published = true")).list();
		}

		@QueryMapping
		Selected<Post> byAuthors(@Argument List<String> names, Lookahead<Post> posts) {
			return posts.where(Restriction.of("{alias}.author.username in :names").with("names", names)).list();
		}

		@QueryMapping
		Selected<Post> between(@Argument int from, @Argument int to, Lookahead<Post> posts) {
			return posts.where(Restriction.of("{alias}.views >= :limit").with("limit", from))
				.where(Restriction.of("{alias}.views <= :limit").with("limit", to))
				.list();
		}

		@QueryMapping
		Selected<Post> fixed(@Argument boolean all, Lookahead<Post> posts) {
			return posts.where(all ? Restriction.none() : Restriction.nothing()).list();
		}

		@QueryMapping
		Selected<Post> bySlug(@Argument String slug, Lookahead<Post> post) {
			return post.where(Restriction.of("{alias}.slug = :slug").with("slug", slug)).one();
		}

		@QueryMapping
		Selected<Post> byId(@Argument Long id, Lookahead<Post> post) {
			return post.where(Restriction.of("{alias}.id = :id").with("id", id)).one();
		}

		@QueryMapping
		Selected<Post> anyPublished(Lookahead<Post> post) {
			return post.where(Restriction.of("{alias}.published = true")).one();
		}

		@QueryMapping
		Selected<Post> firstPublished(Lookahead<Post> post) {
			return post.where(Restriction.of("{alias}.published = true")).limit(1).one();
		}

		@QueryMapping
		Selected<User> author(@Argument String name, Lookahead<User> user) {
			return user.where(Restriction.of("{alias}.username = :name").with("name", name)).limit(1).one();
		}

		@SchemaMapping(typeName = "User")
		Selected<Post> drafts(User user, Lookahead<Post> posts) {
			return posts
				.where(Restriction.of("{alias}.author.id = :author and {alias}.published = false")
					.with("author", user.getId()))
				.list();
		}

		@QueryMapping
		List<Post> popular(Lookahead<Post> posts) {
			seen = posts.entities().list().objects();
			return seen.stream().filter((post) -> post.getViews() > 1000).toList();
		}

	}

}
