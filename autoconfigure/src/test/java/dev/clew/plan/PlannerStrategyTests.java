package dev.clew.plan;

import java.util.Map;

import dev.clew.model.Bindings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for configured strategies, and for those that are not followed.
 */
class PlannerStrategyTests {

	private static final Bindings TAGS_JOINED = Blogs.SPEC.strategy("Post", "tags", "join");

	@Test
	void collectionIsJoined() {
		FetchPlan plan = Plans.of(TAGS_JOINED).plan("{posts{title tags{name}}}");
		assertThat(plan).hasToString("""
				posts: Post as rows [title]
				  tags: join Tag as rows [name] (configured)""");
		assertThat(plan.statements()).isEqualTo(1);
	}

	@Test
	void collectionIsJoinedIntoAStatementByKey() {
		assertThat(Plans.of(TAGS_JOINED).plan("{users{posts{title tags{name}}}}")).hasToString("""
				users: User as rows [key]
				  posts: select Post as rows [title] (to-many)
				    tags: join Tag as rows [name] (configured)""");
	}

	@Test
	void toOneIsSelected() {
		FetchPlan plan = planOf("author", "select", "{posts{author{username}}}");
		assertThat(plan).hasToString("""
				posts: Post as rows [key]
				  author: select User as rows [username] (configured)""");
		assertThat(plan.statements()).isEqualTo(2);
	}

	@Test
	void keyOfASelectedToOneStillCostsNothing() {
		assertThat(planOf("author", "select", "{posts{author{id}}}").statements()).isEqualTo(1);
	}

	@Test
	void configuredJoinSaysSo() {
		assertThat(planOf("author", "JOIN", "{posts{author{username}}}").toString()).endsWith("(configured)");
	}

	@Test
	void subselectRepeatsTheConditionOfItsParents() {
		assertThat(planOf("tags", "subselect", "{postsBy(slug: \"a\"){tags{name}}}")).hasToString("""
				postsBy: Post as rows [key] where slug = ?
				  tags: subselect Tag as rows [name] (configured)""");
		assertThat(planOf("author", "subselect", "{posts{author{username}}}")).hasToString("""
				posts: Post as rows [key]
				  author: subselect User as rows [username] (configured)""");
	}

	@Test
	void subselectBelowASubselectIsFollowed() {
		Plans plans = Plans.of(Blogs.SPEC.strategy("User", "posts", "subselect").strategy("Post", "tags", "subselect"));
		assertThat(plans.plan("{users{posts{tags{name}}}}")).hasToString("""
				users: User as rows [key]
				  posts: subselect Post as rows [key] (configured)
				    tags: subselect Tag as rows [name] (configured)""");
	}

	@Test
	void subselectOfParentsReadByKeyIsASelect() {
		assertThat(planOf("tags", "subselect", "{users{posts{tags{name}}}}")).hasToString("""
				users: User as rows [key]
				  posts: select Post as rows [key] (to-many)
				    tags: select Tag as rows [name] (subselect not followed: the parents are read by key)""");
	}

	@Test
	void subselectUnderALimitIsASelect() {
		Plans plans = Plans.of(Blogs.SPEC.strategy("User", "posts", "subselect"));
		assertThat(plans.plan("{firstUser{posts{title}}}")).hasToString("""
				firstUser: User as rows [key] (the first only)
				  posts: select Post as rows [title] (subselect not followed: the parents are cut by a limit)""");
		assertThat(plans.plan("{user(id: 1){posts{title}}}").toString()).contains("posts: subselect Post");
	}

	@Test
	void lazyRelationIsNotPlanned() {
		FetchPlan plan = Plans.of(Blogs.SPEC.strategy("Post", "tags", "lazy").strategy("Post", "author", "lazy"))
			.plan("{posts{tags{name posts{title}} author{fullName}}}");
		assertThat(plan.statements()).isEqualTo(1);
		assertThat(plan.node().edges()).extracting(Edge::loading).containsOnly(Loading.LAZY);
		assertThat(plan.node().edges()).allSatisfy((edge) -> assertThat(edge.node().edges()).isEmpty());
		assertThat(plan.node().form()).isEqualTo(Node.Form.ROWS);
	}

	@Test
	void forbiddenRelationIsRefused() {
		Plans plans = Plans.of(Blogs.SPEC.strategy("Post", "author", "forbid"));
		assertThatExceptionOfType(RequestException.class)
			.isThrownBy(() -> plans.plan("{users{posts{writer: author{id}}}}"))
			.withMessage("'author' of 'Post' may not be selected.")
			.satisfies((refused) -> assertThat(refused.extensions()).isEqualTo(Map.of("field", "users.posts.writer")));
		assertThat(plans.plan("{posts{title author @skip(if: true){id}}}")).hasToString("posts: Post as rows [title]");
	}

	@Test
	void pathMayLeadThroughAForbiddenRelation() {
		Plans plans = Plans
			.of(Blogs.SPEC.strategy("Post", "author", "forbid").alias("Post", "slug", "author.username"));
		assertThat(plans.plan("{posts{slug}}").statements()).isEqualTo(1);
	}

	@Test
	void pathIsJoinedWhereItsRelationIsSelected() {
		Plans plans = Plans
			.of(Blogs.SPEC.strategy("Post", "author", "select").alias("Post", "body", "author.username"));
		assertThat(plans.plan("{posts{body author{email}}}")).hasToString("""
				posts: Post as rows [key]
				  author: select User as rows [email] (configured)
				  author: join User as rows [username] (a path leads through it)""");
	}

	@Test
	void pathDoesNotWaitForALazyRelation() {
		Plans plans = Plans.of(Blogs.SPEC.strategy("Post", "author", "lazy").alias("Post", "body", "author.username"));
		assertThat(plans.plan("{posts{body author{email}}}")).hasToString("""
				posts: Post as rows [key]
				  author: lazy User (configured)
				  author: join User as rows [username] (a path leads through it)""");
	}

	@Test
	void secondJoinedCollectionIsASelect() {
		FetchPlan plan = Plans.of(TAGS_JOINED.strategy("Post", "comments", "join"))
			.plan("{posts{title tags{name} comments{text}}}");
		assertThat(plan).hasToString(
				"""
						posts: Post as rows [title]
						  tags: join Tag as rows [name] (configured)
						  comments: select Comment as rows [text] (join not followed: 'tags' is joined already and rows would multiply)""");
	}

	@Test
	void joinedCollectionBelowAJoinedCollectionIsASelect() {
		assertThat(Plans.of(TAGS_JOINED.strategy("User", "posts", "join")).plan("{users{posts{title tags{name}}}}"))
			.hasToString(
					"""
							users: User as rows [key]
							  posts: join Post as rows [title] (configured)
							    tags: select Tag as rows [name] (join not followed: 'posts' is joined already and rows would multiply)""");
	}

	@Test
	void joinedCollectionBelowAToOneCountsToo() {
		assertThat(Plans.of(TAGS_JOINED.strategy("User", "posts", "join"))
			.plan("{posts{tags{name} author{posts{title}}}}")).hasToString(
					"""
							posts: Post as rows [key]
							  tags: join Tag as rows [name] (configured)
							  author: join User as rows [key] (to-one)
							    posts: select Post as rows [title] (join not followed: 'tags' is joined already and rows would multiply)""");
	}

	@Test
	void everyStatementMayJoinOneCollection() {
		FetchPlan plan = Plans.of(TAGS_JOINED.strategy("Comment", "post", "select").maxDepth(9))
			.plan("{posts{tags{name} comments{post{tags{name}}}}}");
		assertThat(plan).hasToString("""
				posts: Post as rows [key]
				  tags: join Tag as rows [name] (configured)
				  comments: select Comment as rows [key] (to-many)
				    post: select Post as rows [key] (configured)
				      tags: join Tag as rows [name] (configured)""");
	}

	@Test
	void joinedCollectionUnderALimitIsASelect() {
		Plans plans = Plans.of(Blogs.SPEC.strategy("User", "posts", "join"));
		assertThat(plans.plan("{firstUser{posts{title}}}")).hasToString("""
				firstUser: User as rows [key] (the first only)
				  posts: select Post as rows [title] (join not followed: the limit would cut joined rows)""");
		assertThat(plans.plan("{user(id: 1){posts{title}}}")).hasToString("""
				user: User as rows [key] where id = ?
				  posts: join Post as rows [title] (configured)""");
	}

	@Test
	void joinedCollectionWithArgumentsIsASelect() {
		assertThat(Plans.of(TAGS_JOINED).plan("{posts{tags(name: \"x\"){id}}}")).hasToString(
				"""
						posts: Post as rows [key]
						  tags: select Tag as rows [id] where name = ? (join not followed: its arguments would cut its owners)""");
	}

	@Test
	void toOneWithArgumentsIsASelect() {
		assertThat(Blogs.plan("{comments{author(username: \"x\"){id}}}")).hasToString("""
				comments: Comment as rows [key]
				  author: select User as rows [id] where username = ? (to-one with arguments)""");
	}

	@Test
	void joinedCollectionOfValuesIsASelect() {
		assertThat(Plans.of(Fleet.SPEC.strategy("Ship", "flags", "join")).plan("{ships{flags}}")).hasToString("""
				ships: Ship as rows [key]
				  flags: select value (join not followed: a collection of values is read by key)""");
	}

	@Test
	void collectionIsJoinedIntoEntitiesToo() {
		assertThat(Plans.of(TAGS_JOINED.withoutProjection()).plan("{users{posts{tags{name}}}}")).hasToString("""
				users: User as entities (clew.projection=off)
				  posts: select Post as entities (to-many; clew.projection=off)
				    tags: join Tag as entities (configured; hangs on an entity)""");
	}

	@Test
	void strategyOfOneTypeDoesNotHoldForAnother() {
		assertThat(planOf("author", "select", "{comments{author{username}}}").toString())
			.contains("author: join User as rows [username] (to-one)");
	}

	private static FetchPlan planOf(String field, String strategy, String document) {
		return Plans.of(Blogs.SPEC.strategy("Post", field, strategy)).plan(document);
	}

}
