package dev.clew.plan;

import java.util.Map;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.Geo;
import dev.clew.model.Bindings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for how the client's document becomes a plan: fragments, directives, variables,
 * aliases.
 */
class PlannerSelectionTests {

	@Test
	void overlappingFragmentsAskForTheUnionOfTheirColumns() {
		assertThat(Blogs.plan("""
				{ posts { title ...a ... on Post { slug author { email } } ... { views } } }
				fragment a on Post { title body author { username ...b } }
				fragment b on User { age username }
				""")).hasToString("""
				posts: Post as rows [title, body, slug, views]
				  author: join User as rows [username, age, email] (to-one)""");
	}

	@Test
	void fragmentThatIsSpreadTwiceCountsOnce() {
		assertThat(
				Blogs.plan("{ posts { ...a ...a ... on Post { ...a } } } fragment a on Post { title tags { name } }"))
			.hasToString("""
					posts: Post as rows [title]
					  tags: select Tag as rows [name] (to-many)""");
	}

	@Test
	void sameFragmentAtTwoLevelsIsReadAtBoth() {
		assertThat(Blogs.plan("{posts{...a comments{post{...a}}}} fragment a on Post{title}")).hasToString("""
				posts: Post as rows [title]
				  comments: select Comment as rows [] (to-many)
				    post: join Post as rows [title] (to-one)""");
	}

	@Test
	void literalDirectivesAreApplied() {
		assertThat(Blogs.plan("""
				{ posts {
					title @skip(if: false) @include(if: true)
					slug @skip(if: true)
					body @include(if: false)
					views @skip(if: false) @include(if: false)
					tags @skip(if: true) { name }
					... @include(if: false) { author { username } }
					...a @skip(if: true)
				} }
				fragment a on Post { comments { text } }
				""")).hasToString("posts: Post as rows [title]");
	}

	@Test
	void directivesFollowVariables() {
		String document = "query($no: Boolean!){posts{title tags @include(if: $no){name}}}";
		assertThat(Blogs.PLANS.plan(document, Map.of("no", false))).hasToString("posts: Post as rows [title]");
		assertThat(Blogs.PLANS.plan(document, Map.of("no", true))).hasToString("""
				posts: Post as rows [title]
				  tags: select Tag as rows [name] (to-many)""");
	}

	@Test
	void directivesFollowDefaultVariables() {
		String document = "query($yes: Boolean = true){posts{title tags @skip(if: $yes){name} slug @include(if: $yes)}}";
		assertThat(Blogs.plan(document)).hasToString("posts: Post as rows [title, slug]");
		assertThat(Blogs.PLANS.plan(document, Map.of("yes", false))).hasToString("""
				posts: Post as rows [title]
				  tags: select Tag as rows [name] (to-many)""");
	}

	@Test
	void fieldThatIsOnceSkippedAndOnceAskedForIsAskedFor() {
		assertThat(Blogs.plan("{posts{title @skip(if: true) title author @skip(if: true){email} author{username}}}"))
			.hasToString("""
					posts: Post as rows [title]
					  author: join User as rows [username] (to-one)""");
	}

	@Test
	void aliasesOfOneRelationWithEqualArgumentsAreLoadedOnce() {
		Planned<FetchPlan> planned = Blogs.PLANS.planned(
				"query($s: String){users{a: posts(slug: \"x\"){id} b: posts(slug: $s){id title}}}", Map.of("s", "x"));
		assertThat(planned.plan()).hasToString("""
				users: User as rows []
				  a, b: select Post as rows [id, title] where slug = ? (to-many)""");
		assertThat(planned.values()).containsExactly("x");
	}

	@Test
	void otherArgumentsAreLoadedSeparately() {
		Planned<FetchPlan> planned = Blogs.PLANS.planned(
				"""
						{ users { a: posts(slug: "x") { id } b: posts(slug: "y") { id } c: posts { id } d: posts(slug: null) { id } } }
						""",
				Map.of());
		assertThat(planned.plan()).hasToString("""
				users: User as rows []
				  a: select Post as rows [id] where slug = ? (to-many)
				  b: select Post as rows [id] where slug = ? (to-many)
				  c: select Post as rows [id] (to-many)
				  d: select Post as rows [id] where slug is null (to-many)""");
		assertThat(planned.values()).containsExactly("x", "y");
		assertThat(planned.plan().statements()).isEqualTo(5);
	}

	@Test
	void absentVariableIsAnAbsentArgument() {
		assertThat(Blogs.plan("query($s: String){users{posts(slug: $s){id}}}")).hasToString("""
				users: User as rows []
				  posts: select Post as rows [id] (to-many)""");
	}

	@Test
	void defaultOfAnArgumentHolds() {
		Plans plans = Plans.of(Bindings.of(Blog.class, Geo.class).schema("""
				type Query { users: [User!]! }
				type User { posts(published: Boolean = true): [Post!]! }
				type Post { title: String }
				"""));
		Planned<FetchPlan> planned = plans.planned("{users{posts{title}}}", Map.of());
		assertThat(planned.plan().toString()).contains("where published = ?");
		assertThat(planned.values()).containsExactly(true);
	}

	@Test
	void aliasedColumnsAreReadOnce() {
		assertThat(Blogs.plan("{posts{a: title b: title title}}")).hasToString("posts: Post as rows [title]");
	}

	@Test
	void relationsWhoseKeysMeanDifferentThingsBelowStaySeparate() {
		assertThat(Blogs.plan("{users{a: posts{x: title} b: posts{x: slug}}}")).hasToString("""
				users: User as rows []
				  a: select Post as rows [title] (to-many)
				  b: select Post as rows [slug] (to-many)""");
	}

	@Test
	void conflictFurtherDownKeepsRelationsSeparateToo() {
		assertThat(Blogs.plan("{users{a: posts{author{x: email}} b: posts{author{x: username}}}}")).hasToString("""
				users: User as rows []
				  a: select Post as rows [] (to-many)
				    author: join User as rows [email] (to-one)
				  b: select Post as rows [] (to-many)
				    author: join User as rows [username] (to-one)""");
	}

	@Test
	void selectionsBelowMergedAliasesAreMerged() {
		assertThat(Blogs.plan("{users{a: posts{x: author{username}} b: posts{x: author{email} tags{name}}}}"))
			.hasToString("""
					users: User as rows []
					  a, b: select Post as rows [] (to-many)
					    x: join User as rows [username, email] (to-one)
					    tags: select Tag as rows [name] (to-many)""");
	}

	@Test
	void typeNameNeedsNothing() {
		assertThat(Blogs.plan("{posts{__typename}}")).hasToString("posts: Post as rows []");
		assertThat(Blogs.plan("{posts{author{__typename id}}}")).hasToString("""
				posts: Post as rows []
				  author: key User as rows [id] (only its key is asked for)""");
		assertThat(Blogs.plan("{posts{author{__typename}}}").statements()).isEqualTo(1);
		assertThat(Blogs.plan("{posts{author{__typename}}}").toString()).contains("author: key User");
	}

	@Test
	void rootFieldsArePlannedOneByOne() {
		assertThat(Blogs.PLANS.planEach("{a: posts{id} b: posts{id title}}", Map.of()))
			.hasEntrySatisfying("a", (planned) -> assertThat(planned.plan()).hasToString("posts: Post as rows [id]"))
			.hasEntrySatisfying("b",
					(planned) -> assertThat(planned.plan()).hasToString("posts: Post as rows [id, title]"));
	}

	@Test
	void mergedRootFieldIsReadAsAWhole() {
		assertThat(Blogs.plan("{posts{title} posts{author{username}} ...a} fragment a on Query{posts{slug}}"))
			.hasToString("""
					posts: Post as rows [title, slug]
					  author: join User as rows [username] (to-one)""");
	}

}
