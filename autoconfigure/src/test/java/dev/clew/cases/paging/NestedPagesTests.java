package dev.clew.cases.paging;

import java.util.List;
import java.util.Map;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.fixture.Answer;
import dev.clew.fixture.ClewApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages of a relation, by numbering all rows and owner by owner: the same answer in as
 * many statements.
 */
@EverySetup(only = { Setup.POSTGRES, Setup.POSTGRES_ENTITIES })
class NestedPagesTests {

	private final ClewApp window;

	private final ClewApp lateral;

	NestedPagesTests(Setup setup) {
		this.window = PagedBlog.app(setup).property("clew.nested-pages", "window").shared();
		this.lateral = PagedBlog.app(setup).property("clew.nested-pages", "lateral").shared();
	}

	@ParameterizedTest
	@ValueSource(strings = { "posts(limit: 2){title}", "posts(limit: 0){title}", "posts(limit: 1, offset: 1){title}",
			"posts(orderBy: [{title: DESC}], limit: 1){title tags{name}}",
			"posts(orderBy: [{slug: DESC_NULLS_FIRST}, {title: ASC}], limit: 2){title slug}",
			"posts(orderBy: [{author: {username: DESC}}], limit: 1){title author{country{name}}}",
			"posts(filter: {tags: {some: {name: {in: [\"java\", \"sql\"]}}}}, limit: 1){title}",
			"posts(published: true, limit: 1){title comments{text author{username}}}",
			"posts(limit: 2, orderBy: [{title: DESC}]){author{posts(limit: 1){title author{username}}}}",
			"posts{title tags(limit: 1){posts(limit: 2, orderBy: [{id: DESC}]){title}}}", "comments(limit: 1){text}",
			"postsConnection(first: 1, orderBy: [{title: ASC}]){edges{cursor node{title}} pageInfo{hasNextPage endCursor}}",
			"postsConnection(last: 1, orderBy: [{published: DESC}]){edges{node{title}} pageInfo{hasPreviousPage}}",
			"postsConnection(first: 1){totalCount edges{node{title}}}", "postPage(limit: 1){items{title} totalCount}" })
	void answerIsTheSame(String field) {
		String document = "{users(orderBy: [{username: ASC}, {id: ASC}]){username %s}}".formatted(field);
		Answer numbered = this.window.query(document);
		Answer each = this.lateral.query(document);
		assertThat(numbered).hasNoErrors();
		assertThat(each).hasNoErrors().hasStatements(numbered.selects().size());
		assertThat(each.data().toString()).isEqualTo(numbered.data().toString());
		boolean relation = field.contains("limit: 0") || field.contains("totalCount") || field.contains("tags(limit");
		assertThat(isLateral(numbered)).isFalse();
		assertThat(isLateral(each)).isEqualTo(!relation);
	}

	@Test
	void pagesFollowEachOther() {
		String document = """
				query($after: String){users(filter: {id: {eq: 1}}){
					postsConnection(first: 1, after: $after, orderBy: [{slug: ASC}]){
						edges{node{title}} pageInfo{endCursor hasNextPage hasPreviousPage}}}}""";
		Answer first = this.lateral.query(document);
		Answer second = this.lateral.query(document, Map.of("after", page(first).get("endCursor")));
		assertThat(isLateral(second)).isTrue();
		assertThat(second.data().toString()).contains("Beta")
			.isEqualTo(this.window.query(document, Map.of("after", page(first).get("endCursor"))).data().toString());
		assertThat(page(second)).containsEntry("hasNextPage", false).containsEntry("hasPreviousPage", true);
	}

	@Test
	void limitsMakeNoNewStatements() {
		String document = "{users{posts(orderBy: [{title: ASC}], limit: %d, offset: %d){title}}}";
		Answer answer = this.lateral.query(document.formatted(1, 1));
		assertThat(isLateral(answer)).isTrue();
		assertThat(this.lateral.query(document.formatted(2, 3)).selects()).isEqualTo(answer.selects());
	}

	@Test
	void pageOfOneOwnerMayEndWithAnIndexThatHasItsOrder() {
		String document = "{users(filter: {id: {in: %s}}){posts(orderBy: [{title: ASC}], limit: 1){title}}}";
		assertThat(this.window.query(document.formatted("[1]")).selects().get(1).sql()).contains("author_id=?")
			.doesNotContain("any(");
		assertThat(this.window.query(document.formatted("[1, 2]")).selects().get(1).sql()).contains("any(?)");
	}

	private static Map<String, Object> page(Answer answer) {
		List<Map<String, Map<String, Map<String, Object>>>> users = answer.get("users");
		return users.get(0).get("postsConnection").get("pageInfo");
	}

	private static boolean isLateral(Answer answer) {
		return answer.selects().stream().anyMatch((select) -> select.sql().contains(" join lateral "));
	}

}
