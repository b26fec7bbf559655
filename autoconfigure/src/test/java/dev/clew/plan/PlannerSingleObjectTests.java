package dev.clew.plan;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The first collection of a single object stands in the statement of that object, unless
 * it would make long rows of it.
 */
class PlannerSingleObjectTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{post(id: 1){title tags{name}}}                       | JOIN
			{post(id: 1){title author{username} tags{name}}}      | JOIN
			{post(id: 1){tags{name posts{title}}}}                | JOIN
			{post(id: 1){title a: tags{name} b: tags{id}}}        | JOIN
			{post(id: 1){body tags{name}}}                        | SELECT
			{post(id: 1){author{bio} tags{name}}}                 | SELECT
			{post(id: 1){title tags(name: "java"){name}}}         | SELECT
			{post(id: null){title tags{name}}}                    | SELECT
			{posts{title tags{name}}}                             | SELECT
			""")
	void firstCollection(String document, Loading loading) {
		Plans plans = Plans.of(Blogs.SPEC.maxDepth(9));
		assertThat(plans.plan(document).node().edges().stream().filter((edge) -> edge.attribute().isPlural()))
			.singleElement()
			.satisfies((edge) -> assertThat(edge.loading()).as(edge.reason()).isEqualTo(loading));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{post(id: 1){tags{name} comments{text}}}              | comments: select
			{user(id: 1){posts{title tags{name}}}}                | tags: select
			{user(id: 1){posts{title author{posts{title}}}}}      | posts: select
			""")
	void others(String document, String printed) {
		Plans plans = Plans.of(Blogs.SPEC.maxDepth(9));
		assertThat(plans.plan(document).toString()).contains(printed).containsOnlyOnce("to-many of a single object");
	}

	@ParameterizedTest
	@CsvSource({ "select", "subselect", "lazy" })
	void configuredStrategyIsKept(String strategy) {
		Plans plans = Plans.of(Blogs.SPEC.strategy("Post", "tags", strategy));
		assertThat(plans.plan("{post(id: 1){title tags{name}}}").toString()).contains("tags: " + strategy);
	}

}
