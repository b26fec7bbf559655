package dev.clew.plan;

import java.util.List;

import dev.clew.model.Bindings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what code of the application requires of the objects whose fields it serves.
 */
class PlannerRequirementTests {

	private static final Bindings SPEC = Blogs.SPEC.schema("extend type Post { shout: String label: String }");

	@Test
	void columnComesWithTheEntity() {
		assertThat(plan("{posts{shout}}", "title"))
			.hasToString("posts: Post as entities ('shout' is served by the application)");
	}

	@Test
	void toOneIsJoinedIntoTheEntity() {
		assertThat(plan("{posts{shout}}", "author.username")).hasToString("""
				posts: Post as entities ('shout' is served by the application)
				  author: join User as entities (required by Posts.shout; user code sees it)""");
	}

	@Test
	void toManyIsLoadedIntoTheEntity() {
		assertThat(plan("{posts{shout}}", "comments.author.country", "tags")).hasToString("""
				posts: Post as entities ('shout' is served by the application)
				  comments: initialize Comment as entities (required by Posts.shout; user code sees it)
				    author: join User as entities (required by Posts.shout; user code sees it)
				      country: join Country as entities (required by Posts.shout; user code sees it)
				  tags: initialize Tag as entities (required by Posts.shout; user code sees it)""");
	}

	@Test
	void relationThatIsSelectedTooIsOneEdge() {
		FetchPlan plan = plan("{posts{shout author{username} comments{text}}}", "author", "comments");
		assertThat(plan).hasToString("""
				posts: Post as entities ('shout' is served by the application)
				  author: join User as entities (required by Posts.shout; user code sees it)
				  comments: initialize Comment as entities (required by Posts.shout; user code sees it)""");
		assertThat(plan.node().edges()).allSatisfy((edge) -> assertThat(edge.slots()).hasSize(1));
		assertThat(plan.statements()).isEqualTo(2);
	}

	@Test
	void keyOfASelectedTargetIsNotEnough() {
		assertThat(plan("{posts{shout author{id}}}", "author").node().edges()).singleElement()
			.satisfies((edge) -> assertThat(edge.loading()).isEqualTo(Loading.JOIN));
	}

	@Test
	void selectionWithArgumentsIsAnEdgeOfItsOwn() {
		assertThat(plan("{posts{shout comments(likes: 3){text}}}", "comments")).hasToString("""
				posts: Post as entities ('shout' is served by the application)
				  comments: select Comment as rows [text] where likes = ? (to-many)
				  comments: initialize Comment as entities (required by Posts.shout; user code sees it)""");
	}

	@Test
	void configuredStrategyYieldsToWhatIsRequired() {
		Plans plans = Plans
			.of(SPEC.strategy("Post", "author", "select").requiring("Post.shout", "Posts.shout", "author"));
		assertThat(plans.plan("{posts{shout author{username}}}").statements()).isEqualTo(1);
		assertThat(plans.plan("{posts{author{username}}}").statements()).isEqualTo(2);
		assertThat(plans.toOnePaths("Post", "{posts{shout author{id}}}")).containsExactly("author");
	}

	@Test
	void severalMethodsShareWhatTheyRequire() {
		Plans plans = Plans.of(SPEC.requiring("Post.shout", "Posts.shout", "author.country")
			.requiring("Post.label", "Posts.label", "author.posts"));
		assertThat(plans.plan("{posts{shout label}}")).hasToString("""
				posts: Post as entities ('shout' is served by the application)
				  author: join User as entities (required by Posts.shout; user code sees it)
				    country: join Country as entities (required by Posts.shout; user code sees it)
				    posts: initialize Post as entities (required by Posts.label; user code sees it)""");
		assertThat(plans.plan("{posts{title}}")).hasToString("posts: Post as rows [title]");
	}

	@Test
	void nestedNodesHoldWhatIsRequiredOfThem() {
		assertThat(plan("{users{username posts{shout}}}", "tags")).hasToString("""
				users: User as rows [username]
				  posts: select Post as entities (to-many; 'shout' is served by the application)
				    tags: initialize Tag as entities (required by Posts.shout; user code sees it)""");
	}

	@Test
	void whatObjectsOfTheApplicationLackIsAPlanOfItsOwn() {
		var bindings = SPEC.requiring("Post.shout", "Posts.shout", "author", "tags").bind();
		var post = bindings.get("Post");
		var planned = new Planner(bindings).planRequired("Post", post.entity(),
				List.copyOf(post.field("shout").requirements()));
		assertThat(planned.plan()).hasToString("""
				Post: Post as entities (what Posts.shout requires)
				  author: join User as entities (required by Posts.shout; user code sees it)
				  tags: initialize Tag as entities (required by Posts.shout; user code sees it)""");
	}

	private static FetchPlan plan(String document, String... paths) {
		return Plans.of(SPEC.requiring("Post.shout", "Posts.shout", paths)).plan(document);
	}

}
