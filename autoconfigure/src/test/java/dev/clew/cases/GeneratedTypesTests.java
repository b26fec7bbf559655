package dev.clew.cases;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogSchema;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.StartupFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Filters and orders that a schema uses but does not define are types of it like any
 * other.
 */
class GeneratedTypesTests {

	private static final AppSpec BLOG = ClewApp.of(Blog.class, Geo.class).schema(BlogSchema.TYPES);

	@Test
	void introspectionShowsThem() {
		ClewApp app = BLOG.schema("type Query { posts(filter: PostFilter, orderBy: [PostOrder!]): [Post!] }").shared();
		assertThat(app.query("{__type(name: \"TagListFilter\"){kind inputFields{name type{name}}}}")).hasStatements(0)
			.hasJson("""
					{'__type': {'kind': 'INPUT_OBJECT', 'inputFields': [
						{'name': 'some', 'type': {'name': 'TagFilter'}},
						{'name': 'none', 'type': {'name': 'TagFilter'}},
						{'name': 'every', 'type': {'name': 'TagFilter'}}]}}
					""");
		assertThat(app.query("{__type(name: \"OrderDirection\"){kind}}")).hasJson("{'__type': {'kind': 'ENUM'}}");
	}

	@Test
	void connectionsAreFilteredToo() {
		ClewApp app = BLOG.schema("type Query { posts(filter: PostFilter, first: Int, after: String): PostConnection }")
			.shared();
		assertThat(app.query("{__type(name: \"PostFilter\"){kind}}")).hasJson("{'__type': {'kind': 'INPUT_OBJECT'}}");
		assertThat(app.query("{__type(name: \"PostEdge\"){kind}}")).hasJson("{'__type': {'kind': 'OBJECT'}}");
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void springReportsNoFieldOfAPageAsUnmapped(CapturedOutput output) {
		BLOG.schema("type Query { page: PostPage posts(first: Int): PostConnection }")
			.schema("type PostPage { items: [Post!]! totalCount: Int! }")
			.property("logging.level.org.springframework.boot.graphql", "info")
			.start()
			.close();
		assertThat(output).contains("Unmapped fields: {}");
	}

	@Test
	void misspeltTypeIsExplained() {
		StartupFailure failure = BLOG.schema("type Query { posts(filter: PostsFilter): [Post!] }").fails();
		assertThat(failure.description()).contains("Query.posts(filter)", "PostsFilter");
		assertThat(failure.action()).contains("PostFilter");
	}

	@Test
	void wrongOperatorOfTheSchemasOwnIsExplained() {
		StartupFailure failure = BLOG.schema("type Query { posts(filter: Wanted): [Post!] }")
			.schema("input Wanted { title: Text } input Text { contain: String }")
			.fails();
		assertThat(failure.description()).contains("Text.contain");
		assertThat(failure.action()).contains("contains");
	}

}
