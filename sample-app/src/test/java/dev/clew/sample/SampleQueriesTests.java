package dev.clew.sample;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the SQL behind the queries that the README and the GraphiQL page show.
 */
@SpringBootTest
@AutoConfigureGraphQlTester
@Import(SqlLog.Configuration.class)
class SampleQueriesTests {

	private static final String SELECTION = "{ title author { username } tags { name } }";

	@Autowired
	private GraphQlTester graphQl;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private SqlLog sql;

	@BeforeEach
	void forgetEarlierStatements() {
		this.sql.clear();
	}

	@Test
	void postsTakeTwoStatementsWithTheAskedColumnsOnly() {
		GraphQlTester.Response response = this.graphQl.document("{ posts " + SELECTION + " }").execute();
		response.path("posts").entityList(Object.class).hasSize(SampleData.POSTS);
		response.path("posts[*].tags[*].name").entityList(String.class).hasSize(SampleData.POSTS * 3);
		assertThat(this.sql.statements()).hasSize(2)
			.allSatisfy((statement) -> assertThat(statement).doesNotContainPattern(
					columnsOtherThan("id", "author_id", "post_id", "tag_id", "title", "username", "name")))
			.anySatisfy((statement) -> assertThat(statement).contains("title", "username"))
			.anySatisfy((statement) -> assertThat(statement).contains("name"));
	}

	@Test
	void aGuestsPostHasNoAuthor() {
		GraphQlTester.Response response = this.graphQl
			.document("{ guest: post(id: 8) { title authorName author { username } }"
					+ " user: post(id: 1) { title authorName author { username } } }")
			.execute();
		response.path("guest.title").entity(String.class).isEqualTo("A field guide to time zones");
		response.path("guest.author").valueIsNull();
		response.path("guest.authorName").valueIsNull();
		response.path("user.author.username").entity(String.class).isEqualTo("ada");
		response.path("user.authorName").entity(String.class).isEqualTo("ada");
		assertThat(this.sql.statements()).hasSize(2);
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
	void publishedPostsTakeTwoStatements() {
		publishedPosts();
		assertThat(this.sql.statements()).hasSize(2);
	}

	@Test
	void fourLevelsTakeFourStatements() {
		this.graphQl
			.document("{ users { username posts { title tags { name } comments { text author { username } } } } }")
			.execute()
			.path("users[*].posts[*].comments[*].author.username")
			.entityList(String.class)
			.satisfies((authors) -> assertThat(authors).isNotEmpty());
		assertThat(this.sql.statements()).hasSize(4);
	}

	@Test
	void computedFieldsSeeTheWholeObject() {
		GraphQlTester.Response response = this.graphQl
			.document("{ post(id: 12) { readingMinutes author { displayName } } }")
			.execute();
		response.path("post.readingMinutes").entity(Integer.class).isEqualTo(2);
		response.path("post.author.displayName").entity(String.class).isEqualTo("Alan Turing (@alan)");
		assertThat(this.sql.statements()).hasSize(1);
	}

	@Test
	void aQueryDeeperThanConfiguredIsRefusedBeforeAnySql() {
		this.graphQl.document("{ users { posts { comments { author { posts { title } } } } } }")
			.execute()
			.errors()
			.satisfy((errors) -> assertThat(errors).singleElement()
				.satisfies((error) -> assertThat(error.getMessage())
					.isEqualTo("Query depth 5 exceeds max-depth=4 (set by 'User').")));
		assertThat(this.sql.statements()).isEmpty();
	}

	private void publishedPosts() {
		GraphQlTester.Response response = this.graphQl.document("{ publishedPosts " + SELECTION + " }").execute();
		response.path("publishedPosts").entityList(Object.class).hasSize(90);
		response.path("publishedPosts[*].tags[*].name").entityList(String.class).hasSize(270);
	}

	private String columnsOtherThan(String... allowed) {
		List<String> columns = this.jdbc.queryForList("""
				select distinct lower(column_name) from information_schema.columns
				where lower(table_name) in ('users', 'tags', 'posts', 'post_tags', 'comments')""", String.class);
		List<String> others = columns.stream().filter((column) -> !Set.of(allowed).contains(column)).toList();
		assertThat(others).contains("body", "email", "description");
		return "\\b(" + String.join("|", others) + ")\\b";
	}

	@Nested
	@TestPropertySource(properties = "clew.controllers.entity-graph=false")
	class WithoutTheEntityGraphOfControllers {

		@Test
		void publishedPostsTakeThreeStatements() {
			publishedPosts();
			assertThat(SampleQueriesTests.this.sql.statements()).hasSize(3);
		}

	}

}
