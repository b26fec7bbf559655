package dev.clew.cases.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Orders, limits and counts, at the root and for all owners of a relation at once (cases
 * 47, 48, 52).
 */
@EverySetup
class PagingTests {

	private static final String FEW = "filter: {id: {lt: 1000}}";

	private final Setup setup;

	PagingTests(Setup setup) {
		this.setup = setup;
	}

	@Test
	void rootIsOrderedAndCut() {
		assertThat(ask("{users(%s, orderBy: [{age: DESC}, {username: ASC}], limit: 3){username}}"))
			.hasJson("{'users': [{'username': 'dan'}, {'username': 'ada'}, {'username': 'cyd'}]}")
			.hasStatements(1);
		assertThat(ask("{users(%s, orderBy: [{username: ASC}], limit: 2, offset: 3){username}}"))
			.hasJson("{'users': [{'username': 'dan'}, {'username': 'eve'}]}")
			.hasStatements(1);
	}

	@Test
	void nullsStandLastUnlessAskedOtherwise() {
		assertThat(ask("{users(%s, orderBy: [{age: ASC}, {id: ASC}]){username}}")).hasJson(
				"{'users': [{'username': 'eve'}, {'username': 'ada'}, {'username': 'cyd'}, {'username': 'dan'}, {'username': 'bob'}]}");
		assertThat(ask("{users(%s, orderBy: [{age: DESC}, {id: ASC}], limit: 2){username}}"))
			.hasJson("{'users': [{'username': 'dan'}, {'username': 'ada'}]}");
		assertThat(ask("{users(%s, orderBy: [{age: DESC_NULLS_FIRST}], limit: 1){username}}"))
			.hasJson("{'users': [{'username': 'bob'}]}");
	}

	@Test
	void singleObjectIsTheFirstInItsOrder() {
		Answer answer = ask("""
				{firstPost(%s, orderBy: [{author: {username: DESC_NULLS_FIRST}}, {title: DESC}]){title tags{name}}
					last: firstPost(%s, orderBy: {author: {username: DESC}}){title}
					published: firstPost(%s, orderBy: [{published: DESC}, {id: DESC}]){title}
					tied: firstPost(%s, orderBy: [{published: ASC}]){title} unordered: firstPost(%s, orderBy: []){title}
					none: firstPost(filter: {title: {eq: "-"}}, orderBy: [{title: ASC}]){title}}""");
		assertThat(answer).hasStatements(7)
			.hasJson(
					"""
							{'firstPost': {'title': 'Zeta', 'tags': []}, 'last': {'title': 'Epsilon'}, 'published': {'title': 'Eta'},
								'tied': {'title': 'Beta'}, 'unordered': {'title': 'Alpha'}, 'none': null}""");
		assertThat(answer.selects().stream().filter((select) -> !select.reads("post_tags")))
			.allSatisfy((select) -> assertThat(select.sql()).containsPattern("fetch first \\? rows only$| limit \\?$"));
	}

	@Test
	void relationIsOrderedAndCutForEachOwner() {
		Answer answer = ask("""
				{users(%s, orderBy: [{username: ASC}]){username posts(orderBy: [{title: DESC}], limit: 1){title}}}""");
		assertThat(answer).hasStatements(2).hasJson("""
				{'users': [{'username': 'ada', 'posts': [{'title': 'Beta'}]},
					{'username': 'bob', 'posts': [{'title': 'Gamma'}]},
					{'username': 'cyd', 'posts': [{'title': 'Epsilon'}]},
					{'username': 'dan', 'posts': []}, {'username': 'eve', 'posts': []}]}""");
	}

	@Test
	void elementThatSeveralOwnersShareStandsOnThePageOfEach() {
		Answer answer = ask(
				"{posts(%s, orderBy: [{id: ASC}], limit: 4){title tags(orderBy: [{name: ASC}], limit: 1, offset: 1){name}}}");
		assertThat(answer).hasStatements(2).hasJson("""
				{'posts': [{'title': 'Alpha', 'tags': [{'name': 'java'}]}, {'title': 'Beta', 'tags': []},
					{'title': 'Gamma', 'tags': []}, {'title': 'Delta', 'tags': [{'name': 'sql'}]}]}""");
	}

	@Test
	void nothingIsNumberedWhereNothingIsCut() {
		Answer answer = ask("{users(%s){posts(orderBy: [{title: ASC}]){title}}}");
		assertThat(answer).hasStatements(2);
		assertThat(answer.selects()).noneMatch((select) -> select.sql().contains("row_number"));
	}

	@Test
	void connectionKnowsItsTotalForEveryOwner() {
		Answer answer = ask(
				"""
						{users(%s, orderBy: [{username: ASC}]){username
							postsConnection(first: 1, orderBy: [{title: ASC}]){totalCount edges{node{title}} pageInfo{hasNextPage}}}}""");
		assertThat(answer).hasStatements(2)
			.hasJson(
					"""
							{'users': [
								{'username': 'ada', 'postsConnection': {'totalCount': 2, 'edges': [{'node': {'title': 'Alpha'}}],
									'pageInfo': {'hasNextPage': true}}},
								{'username': 'bob', 'postsConnection': {'totalCount': 2, 'edges': [{'node': {'title': 'Eta'}}],
									'pageInfo': {'hasNextPage': true}}},
								{'username': 'cyd', 'postsConnection': {'totalCount': 1, 'edges': [{'node': {'title': 'Epsilon'}}],
									'pageInfo': {'hasNextPage': false}}},
								{'username': 'dan', 'postsConnection': {'totalCount': 0, 'edges': [], 'pageInfo': {'hasNextPage': false}}},
								{'username': 'eve', 'postsConnection': {'totalCount': 0, 'edges': [], 'pageInfo': {'hasNextPage': false}}}]}""");
	}

	@Test
	void onlyTheCountRunsWhereOnlyItIsAsked() {
		Answer answer = ask("{users(%s, limit: 1, orderBy: [{id: ASC}]){postsConnection{totalCount}}}");
		assertThat(answer).hasStatements(2).hasJson("{'users': [{'postsConnection': {'totalCount': 2}}]}");
		assertThat(ask("{postsConnection(%s){totalCount}}")).hasStatements(1)
			.hasJson("{'postsConnection': {'totalCount': 7}}");
		assertThat(ask("{postsConnection(%s){__typename}}")).hasStatements(0)
			.hasJson("{'postsConnection': {'__typename': 'PostConnection'}}");
	}

	@Test
	void totalIsRightPastTheEnd() {
		assertThat(ask("{postPage(%s, limit: 5, offset: 100){items{title} totalCount}}")).hasAtMostStatements(2)
			.hasJson("{'postPage': {'items': [], 'totalCount': 7}}");
		assertThat(
				ask("""
						{users(%s, orderBy: [{id: ASC}], limit: 1){postPage(limit: 5, offset: 100){items{title} totalCount}}}"""))
			.hasAtMostStatements(3)
			.hasJson("{'users': [{'postPage': {'items': [], 'totalCount': 2}}]}");
	}

	@Test
	void pageOfZeroRowsStillCounts() {
		assertThat(ask("{postPage(%s, limit: 0){items{title} totalCount}}")).hasStatements(1)
			.hasJson("{'postPage': {'items': [], 'totalCount': 7}}");
		assertThat(ask("{postsConnection(%s, first: 0){edges{node{title}} totalCount}}")).hasStatements(1)
			.hasJson("{'postsConnection': {'edges': [], 'totalCount': 7}}");
	}

	@Test
	void sameRelationInSeveralWaysTakesAStatementEach() {
		Answer answer = ask(
				"""
						{users(%s, limit: 100, orderBy: [{username: ASC}]){username recent: posts(orderBy: [{title: DESC}], limit: 3){title}
							totals: postsConnection(first: 0){totalCount}}}""");
		assertThat(answer).hasNoErrors().hasStatements(3);
		List<Map<String, Object>> users = answer.get("users");
		assertThat(users).extracting((user) -> user.get("totals"))
			.containsExactly(Map.of("totalCount", 2), Map.of("totalCount", 2), Map.of("totalCount", 1),
					Map.of("totalCount", 0), Map.of("totalCount", 0));
	}

	@Test
	void relationsBelowAPageGoOn() {
		Answer answer = ask(
				"""
						{users(%s, orderBy: [{id: ASC}], limit: 2){postsConnection(first: 1, orderBy: [{id: ASC}]){
							edges{node{title author{username} tags(limit: 1, orderBy: [{name: DESC}]){name posts(limit: 1, orderBy: [{id: ASC}]){title}}}}}}}""");
		assertThat(answer).hasStatements(4)
			.hasJson(
					"""
							{'users': [{'postsConnection': {'edges': [{'node': {'title': 'Alpha', 'author': {'username': 'ada'},
								'tags': [{'name': 'java', 'posts': [{'title': 'Alpha'}]}]}}]}},
								{'postsConnection': {'edges': [{'node': {'title': 'Gamma', 'author': {'username': 'bob'}, 'tags': []}}]}}]}""");
	}

	@Test
	void rowThatOnlyTellsOfMoreIsNotFollowed() {
		Answer answer = ask(
				"""
						{postsConnection(%s, first: 2, orderBy: [{id: ASC}]){pageInfo{hasNextPage} edges{node{tags{name}}}}}""");
		assertThat(answer).hasNoErrors().hasStatements(2);
		assertThat(answer.selects().get(1).sql()).doesNotContain("?,?,?");
		assertThat(
				ask("""
						{tags(filter: {id: {lt: 3}}, orderBy: [{id: ASC}]){posts(limit: 1, orderBy: [{id: ASC}]){title tags{name}}}}"""))
			.hasNoErrors()
			.hasStatements(3);
	}

	@Test
	void pagesFollowEachOtherForwardsAndBackwards() {
		String order = "orderBy: [{published: DESC}, {slug: ASC_NULLS_FIRST}]";
		List<String> all = titles(ask("{posts(%s, " + order + "){title}}").get("posts"));
		assertThat(follow(order, "first: 2, after: ", "endCursor", "hasNextPage", false)).isEqualTo(all);
		assertThat(follow(order, "last: 2, before: ", "startCursor", "hasPreviousPage", true)).isEqualTo(all);
	}

	@Test
	void pageBehindACursorBeginsInTheIndex() {
		String page = "{postsConnection(%s, orderBy: [{views: DESC}], first: 2, after: \"AFTER\"){pageInfo{endCursor}}}";
		Map<String, Map<String, Object>> first = ask(page.replace(", after: \"AFTER\"", "")).get("postsConnection");
		Answer second = ask(page.replace("AFTER", String.valueOf(first.get("pageInfo").get("endCursor"))));
		assertThat(second).hasNoErrors().hasStatements(1);
		assertThat(second.selects().get(0).sql())
			.contains("p1_0.views<=? and (p1_0.views<? or p1_0.views=? and p1_0.id>?)");
	}

	private List<String> follow(String order, String page, String cursorField, String more, boolean backwards) {
		List<String> followed = new ArrayList<>();
		Object cursor = null;
		for (int i = 0; i < 10; i++) {
			String from = (cursor != null) ? page + '"' + cursor + '"' : page.substring(0, page.indexOf(','));
			Answer answer = ask("{postsConnection(%s, " + order + ", " + from + "){edges{cursor node{title}} pageInfo{"
					+ cursorField + " " + more + "}}}");
			assertThat(answer).hasNoErrors().hasStatements(1);
			Map<String, Object> connection = answer.get("postsConnection");
			List<Map<String, Object>> edges = cast(connection.get("edges"));
			List<String> titles = edges.stream()
				.map((edge) -> String.valueOf(PagingTests.<Map<String, Object>>cast(edge.get("node")).get("title")))
				.toList();
			followed.addAll(backwards ? 0 : followed.size(), titles);
			Map<String, Object> info = cast(connection.get("pageInfo"));
			cursor = info.get(cursorField);
			if (!Boolean.TRUE.equals(info.get(more))) {
				return followed;
			}
		}
		throw new AssertionError("The pages do not end: " + followed);
	}

	private static List<String> titles(List<Map<String, Object>> posts) {
		return posts.stream().map((post) -> String.valueOf(post.get("title"))).toList();
	}

	@SuppressWarnings("unchecked")
	private static <T> T cast(Object value) {
		return (T) value;
	}

	AppSpec app(Setup setup) {
		return PagedBlog.app(setup);
	}

	private Answer ask(String document) {
		return app(this.setup).shared().query(document.replace("%s", FEW));
	}

}
