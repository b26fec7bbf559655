package dev.clew.sample;

import java.util.List;
import java.util.stream.Stream;

import dev.clew.test.ClewStatements;
import dev.clew.test.ClewStatementsExtension;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the SQL behind the queries that the README and the GraphiQL page show.
 */
@SpringBootTest
@AutoConfigureGraphQlTester
@ExtendWith({ ClewStatementsExtension.class, OutputCaptureExtension.class })
class SampleQueriesTests {

	private static final String SELECTION = "{ title author { username } tags { name } }";

	@Autowired
	private GraphQlTester graphQl;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void postsTakeTwoStatementsWithTheAskedColumnsOnly(ClewStatements statements) {
		GraphQlTester.Response response = this.graphQl.document("{ posts " + SELECTION + " }").execute();
		response.path("posts").entityList(Object.class).hasSize(SampleData.POSTS);
		response.path("posts[*].tags[*].name").entityList(String.class).hasSize(SampleData.POSTS * 3);
		assertThat(statements).hasCount(2)
			.selectsOnly("posts", "id", "title", "author_id")
			.selectsOnly("users", "id", "username")
			.selectsOnly("tags", "name")
			.doesNotRead("comments");
	}

	@Test
	void aGuestsPostHasNoAuthor(ClewStatements statements) {
		GraphQlTester.Response response = this.graphQl
			.document("{ guest: post(id: 8) { title authorName author { username } }"
					+ " user: post(id: 1) { title authorName author { username } } }")
			.execute();
		response.path("guest.title").entity(String.class).isEqualTo("A field guide to time zones");
		response.path("guest.author").valueIsNull();
		response.path("guest.authorName").valueIsNull();
		response.path("user.author.username").entity(String.class).isEqualTo("ada");
		response.path("user.authorName").entity(String.class).isEqualTo("ada");
		assertThat(statements).hasCount(2);
	}

	@Test
	void tagsOfAPostAreInOrder() {
		List<String> tags = this.graphQl.document("{ post(id: 1) { tags { name } } }")
			.execute()
			.path("post.tags[*].name")
			.entityList(String.class)
			.get();
		assertThat(tags).hasSize(3).isSorted();
	}

	@Test
	void publishedPostsTakeTwoStatements(ClewStatements statements) {
		publishedPosts();
		assertThat(statements).hasCount(2);
	}

	@Test
	void fourLevelsTakeFourStatements(ClewStatements statements) {
		this.graphQl
			.document("{ users { username posts { title tags { name } comments { text author { username } } } } }")
			.execute()
			.path("users[*].posts[*].comments[*].author.username")
			.entityList(String.class)
			.satisfies((authors) -> assertThat(authors).isNotEmpty());
		assertThat(statements).hasCount(4);
	}

	@ParameterizedTest
	@ValueSource(ints = { 10, 1000 })
	@Transactional
	void recentPostsAndTotalsTakeThreeStatementsForAnyNumberOfUsers(int users, ClewStatements statements) {
		insertUsersWithFivePosts(users);
		GraphQlTester.Response response = this.graphQl.document("""
				query($users: Int) {
					users(limit: $users, orderBy: [{username: ASC}]) {
						username
						recent: posts(orderBy: [{createdAt: DESC}], limit: 3) { title }
						totals: postsConnection(first: 0) { totalCount }
					}
				}""").variable("users", users).execute();
		response.path("users").entityList(Object.class).hasSize(users);
		response.path("users[%d].recent[*].title".formatted(users - 1))
			.entityList(String.class)
			.containsExactly("Post 5", "Post 4", "Post 3");
		response.path("users[*].totals.totalCount")
			.entityList(Integer.class)
			.hasSize(users)
			.satisfies((totals) -> assertThat(totals).containsOnly(5));
		assertThat(statements).hasCount(3);
	}

	@Test
	void aFilterByCommentsDoesNotRepeatPosts(ClewStatements statements) {
		List<String> titles = this.graphQl.document("""
				{ posts(filter: { viewCount: {gte: 500}, comments: {some: {author: {username: {eq: "ada"}}}} },
						orderBy: [{title: ASC}]) { title } }""")
			.execute()
			.path("posts[*].title")
			.entityList(String.class)
			.get();
		assertThat(titles).isNotEmpty().doesNotHaveDuplicates().isSorted();
		assertThat(statements).hasCount(1);
	}

	@Test
	void aPageKnowsHowManyPostsThereAre(ClewStatements statements) {
		GraphQlTester.Response response = this.graphQl.document(
				"{ postPage(filter: {published: {eq: false}}, limit: 4, offset: 8) { items { title } totalCount } }")
			.execute();
		response.path("postPage.items").entityList(Object.class).hasSize(4);
		response.path("postPage.totalCount").entity(Integer.class).isEqualTo(30);
		assertThat(statements).hasCount(1);
	}

	@Test
	void aConnectionGoesOnBehindItsCursor() {
		List<String> all = this.graphQl.document("{ user(id: 1) { posts(orderBy: [{createdAt: DESC}]) { title } } }")
			.execute()
			.path("user.posts[*].title")
			.entityList(String.class)
			.get();
		String page = """
				query($after: String) {
					user(id: 1) {
						postsConnection(first: 4, after: $after, orderBy: [{createdAt: DESC}]) {
							edges { node { title } } pageInfo { hasNextPage endCursor }
						}
					}
				}""";
		GraphQlTester.Response first = this.graphQl.document(page).execute();
		first.path("user.postsConnection.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
		String cursor = first.path("user.postsConnection.pageInfo.endCursor").entity(String.class).get();
		GraphQlTester.Response second = this.graphQl.document(page).variable("after", cursor).execute();
		second.path("user.postsConnection.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
		assertThat(titles(first)).hasSize(4);
		assertThat(Stream.of(first, second).flatMap((response) -> titles(response).stream())).isEqualTo(all);
	}

	private static List<String> titles(GraphQlTester.Response response) {
		return response.path("user.postsConnection.edges[*].node.title").entityList(String.class).get();
	}

	@Test
	void computedFieldsSeeTheWholeObject(ClewStatements statements) {
		GraphQlTester.Response response = this.graphQl
			.document("{ post(id: 12) { readingMinutes author { displayName } } }")
			.execute();
		response.path("post.readingMinutes").entity(Integer.class).isEqualTo(2);
		response.path("post.author.displayName").entity(String.class).isEqualTo("Alan Turing (@alan)");
		assertThat(statements).hasCount(1);
	}

	@Test
	void codeThatAsksOnceForEachPostIsToldOf(ClewStatements statements, CapturedOutput log) {
		this.graphQl.document("{ posts { laterPosts } }").executeAndVerify();
		assertThat(statements).hasCount(1 + SampleData.POSTS);
		assertThat(log)
			.contains("The code behind 'Post.laterPosts' has run one statement 11 times in one request, once for each "
					+ "object: load it for all of them at once, by @BatchMapping");
	}

	@Test
	void aQueryDeeperThanConfiguredIsRefusedBeforeAnySql(ClewStatements statements) {
		this.graphQl.document("{ users { posts { comments { author { posts { title } } } } } }")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getMessage())
					.isEqualTo("Query depth 5 exceeds max-depth=4 (set by 'User').")));
		assertThat(statements).hasCount(0);
	}

	// Before all others in the order of their names
	private void insertUsersWithFivePosts(int users) {
		this.jdbc.update("""
				insert into users (username, full_name, email)
				select 'aaa' || lpad(x, 4, '0'), 'Somebody', 'somebody@example.com' from system_range(1, ?)""", users);
		this.jdbc.update("""
				insert into posts (title, slug, body, language, published, created_at, updated_at, view_count,
					like_count, author_id)
				select 'Post ' || x, username || '-' || x, 'Text', 'en', true, dateadd(day, x, date '2027-01-01'),
					current_timestamp, 0, 0, id from users, system_range(1, 5) where username like 'aaa%'""");
	}

	private void publishedPosts() {
		GraphQlTester.Response response = this.graphQl.document("{ publishedPosts " + SELECTION + " }").execute();
		response.path("publishedPosts").entityList(Object.class).hasSize(90);
		response.path("publishedPosts[*].tags[*].name").entityList(String.class).hasSize(270);
	}

	@Nested
	@TestPropertySource(properties = "clew.controllers.entity-graph=false")
	class WithoutTheEntityGraphOfControllers {

		@Test
		void publishedPostsTakeThreeStatements(ClewStatements statements) {
			publishedPosts();
			assertThat(statements).hasCount(3);
		}

	}

}
