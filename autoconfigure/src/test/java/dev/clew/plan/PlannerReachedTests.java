package dev.clew.plan;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for plans that begin at objects which are there already, and for the paths that a
 * repository's query may join.
 */
class PlannerReachedTests {

	@Test
	void relationThatItsFieldReachesLooksAhead() {
		assertThat(Blogs.PLANS.reached("User", "{users{posts(slug: \"x\"){title author{username} tags{name}}}}"))
			.hasToString("""
					posts: select Post as rows [title] where slug = ? (reached by its field)
					  author: join User as rows [username] (to-one)
					  tags: select Tag as rows [name] (to-many)""");
	}

	@Test
	void toOneThatItsFieldReachesLooksAhead() {
		assertThat(Blogs.PLANS.reached("Post", "{posts{author{username country{name}}}}")).hasToString("""
				author: select User as rows [username] (reached by its field)
				  country: join Country as rows [name] (to-one)""");
	}

	@Test
	void lazyRelationIsPlannedOnceItsFieldIsReached() {
		Plans plans = Plans.of(Blogs.SPEC.strategy("Post", "author", "lazy"));
		assertThat(plans.reached("Post", "{posts{author{username}}}"))
			.hasToString("author: select User as rows [username] (reached by its field)");
	}

	@Test
	void elementsThatUserCodeReadsAreEntities() {
		assertThat(Blogs.PLANS.reached("Post", "{posts{author{fullName posts{title}}}}")).hasToString("""
				author: select User as entities (reached by its field; 'fullName' is computed by the object)
				  posts: select Post as rows [title] (to-many)""");
	}

	@Test
	void aliasesAreReadFromTheTypesOwnConfiguration() {
		Plans plans = Plans.of(Blogs.SPEC.alias("User", "bio", "country.name"));
		assertThat(plans.reached("Post", "{posts{author{bio}}}")).hasToString("""
				author: select User as rows [] (reached by its field)
				  country: join Country as rows [name] (a path leads through it)""");
	}

	@Test
	void repositoryMayJoinToOnePaths() {
		assertThat(Plans.of(Blogs.SPEC.maxDepth(4))
			.toOnePaths("Post", "{posts{title author{username country{name continent{id}}} tags{name}}}"))
			.containsExactly("author", "author.country");
	}

	@Test
	void repositoryMayJoinRelationsOfEmbeddedValues() {
		assertThat(Plans.of(Fleet.SPEC).toOnePaths("Ship", "{ships{hull{builtAt{name}} home{name}}}"))
			.containsExactly("hull.builtAt", "home");
	}

	@Test
	void repositoryDoesNotJoinWhatIsConfiguredOtherwise() {
		Plans plans = Plans.of(Blogs.SPEC.strategy("Post", "author", "select"));
		assertThat(plans.toOnePaths("Post", "{posts{author{username country{name}}}}")).isEmpty();
	}

	@Test
	void repositoryDoesNotJoinRelationsWithArguments() {
		assertThat(Blogs.PLANS.toOnePaths("Comment", "{comments{post{title} author(username: \"x\"){email}}}"))
			.containsExactly("post");
	}

	@Test
	void repositoryDoesNotJoinForKeysAlone() {
		assertThat(Blogs.PLANS.toOnePaths("Post", "{posts{author{id}}}")).isEmpty();
	}

	@Test
	void connectionIsSeenThrough() {
		Plans plans = Plans.of(Blogs.SPEC.schema("""
				extend type Query { page: PostConnection }
				type PostConnection { edges: [PostEdge] pageInfo: PageInfo }
				type PostEdge { node: Post cursor: String }
				type PageInfo { hasNextPage: Boolean }
				""").maxDepth(2));
		assertThat(plans.toOnePaths("Post", """
				{ page { pageInfo { hasNextPage } ...a edges { cursor node { title } } } }
				fragment a on PostConnection { edges { node { author { username } } } }
				""")).containsExactly("author");
	}

}
