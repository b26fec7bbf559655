package dev.clew.sample;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what the sample application does itself: its rows and its controller.
 */
@SpringBootTest
@AutoConfigureGraphQlTester
class SampleApplicationTests {

	@Autowired
	private GraphQlTester graphQl;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void startsWithAFewHundredRows() {
		assertThat(count("users")).isEqualTo(18);
		assertThat(count("tags")).isEqualTo(12);
		assertThat(count("posts")).isEqualTo(SampleData.POSTS);
		assertThat(count("post_tags")).isEqualTo(SampleData.POSTS * 3L);
		assertThat(count("comments")).isEqualTo(SampleData.COMMENTS);
		assertThat(count("posts where author_id is null")).as("posts of guests").isEqualTo(8);
	}

	@Test
	void publishedPostsComeFromTheController() {
		this.graphQl.document("{ publishedPosts { title published } }")
			.execute()
			.path("publishedPosts[*].published")
			.entityList(Boolean.class)
			.hasSize(90)
			.doesNotContain(false);
	}

	@Test
	void readingMinutesAreComputedFromTheBody() {
		this.graphQl.document("{ publishedPosts { readingMinutes } }")
			.execute()
			.path("publishedPosts[*].readingMinutes")
			.entityList(Integer.class)
			.satisfies((minutes) -> assertThat(minutes).containsOnly(1, 2, 3));
	}

	private long count(String from) {
		Long count = this.jdbc.queryForObject("select count(*) from " + from, Long.class);
		return (count != null) ? count : 0;
	}

}
