package dev.clew.cases.lookahead;

import java.util.List;
import java.util.Map;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.cases.model.Blog.Post;
import dev.clew.fixture.Answer;
import dev.clew.load.Restriction;
import dev.clew.wiring.Lookahead;
import dev.clew.wiring.Selected;
import org.junit.jupiter.api.Test;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The order and the pages of a look-ahead, and filters and orders of the schema in it.
 */
@EverySetup(scaled = false)
class LookaheadRangeTests {

	private final Setup setup;

	LookaheadRangeTests(Setup setup) {
		this.setup = setup;
	}

	@Test
	void filterAndOrderOfTheClientHold() {
		assertThat(ask("{posts(filter: {title: {contains: \"a\"}}, orderBy: [{views: DESC}]){title}}")).hasStatements(1)
			.hasJsonInOrder("""
					{'posts': [{'title': 'Eta'}, {'title': 'Delta'}, {'title': 'Gamma'}, {'title': 'Alpha'}]}""");
		assertThat(ask("{posts(filter: {author: {username: {eq: \"bob\"}}}, orderBy: []){title}}")).hasStatements(1)
			.hasJson("{'posts': [{'title': 'Gamma'}, {'title': 'Eta'}]}");
		assertThat(ask("{posts{title}}")).hasStatements(1).hasJson("""
				{'posts': [{'title': 'Alpha'}, {'title': 'Gamma'}, {'title': 'Delta'}, {'title': 'Epsilon'},
					{'title': 'Eta'}]}""");
	}

	@Test
	void enumValuesAndListsOfAFilterArrive() {
		assertThat(ask("""
				query($f: PostFilter, $o: [PostOrder!]){posts(filter: $f, orderBy: $o){title}}""",
				Map.of("f",
						Map.of("or",
								List.of(Map.of("title", Map.of("in", List.of("Eta", "Beta"))),
										Map.of("slug", Map.of("eq", "gamma")))),
						"o", List.of(Map.of("title", "DESC_NULLS_LAST")))))
			.hasJsonInOrder("{'posts': [{'title': 'Gamma'}, {'title': 'Eta'}]}");
	}

	@Test
	void wrongFilterIsTheClientsMistake() {
		assertThat(ask("{posts(orderBy: [{title: ASC, views: ASC}]){title}}")).hasStatements(0)
			.hasBadRequest("posts", "An order object of 'posts' has 2 keys")
			.hasExtension("argument", (argument) -> assertThat(argument).isEqualTo("orderBy"))
			.hasExtension("field", (field) -> assertThat(field).isEqualTo("posts"));
	}

	@Test
	void sortOfTheControllerComesBehindThatOfTheClient() {
		assertThat(ask("{sorted{title author{username}}}")).hasStatements(1).hasJsonInOrder("""
				{'sorted': [{'title': 'Eta', 'author': {'username': 'bob'}},
					{'title': 'Gamma', 'author': {'username': 'bob'}},
					{'title': 'Beta', 'author': {'username': 'ada'}}]}""");
		assertThat(ask("{sorted(orderBy: [{published: ASC}]){title}}")).hasStatements(1)
			.hasJsonInOrder("{'sorted': [{'title': 'Beta'}, {'title': 'Zeta'}, {'title': 'Epsilon'}]}");
	}

	@Test
	void pageKnowsItsTotal() {
		assertThat(ask("{page(limit: 2, offset: 1){totalCount items{title tags{name}}}}")).hasStatements(2).hasJson("""
				{'page': {'totalCount': 5, 'items': [{'title': 'Delta', 'tags': [{'name': 'java'}, {'name': 'sql'}]},
					{'title': 'Epsilon', 'tags': []}]}}""");
		assertThat(ask("{page(limit: 2, offset: 9){totalCount items{title}}}")).hasStatements(2)
			.hasJson("{'page': {'totalCount': 5, 'items': []}}");
		assertThat(ask("{page(limit: 2, offset: 1){totalCount}}")).hasStatements(1)
			.hasJson("{'page': {'totalCount': 5}}");
		assertThat(ask("{page(limit: 2, offset: 1){items{title}}}")).hasStatements(1);
	}

	@Test
	void pageableTellsThePage() {
		assertThat(ask("{pageable{totalCount items{title}}}")).hasAtMostStatements(2)
			.hasJsonInOrder("{'pageable': {'totalCount': 7, 'items': [{'title': 'Eta'}, {'title': 'Epsilon'}]}}");
	}

	@Test
	void connectionIsWalkedByItsCursors() {
		Answer first = ask(
				"{connection(first: 2, orderBy: [{views: DESC}]){totalCount pageInfo{hasNextPage endCursor} edges{cursor node{title tags{name}}}}}");
		assertThat(first).hasAtMostStatements(3);
		Map<String, Object> connection = first.get("connection");
		assertThat(connection).containsEntry("totalCount", 5);
		String cursor = (String) ((Map<?, ?>) connection.get("pageInfo")).get("endCursor");
		assertThat(ask("query($after: String){connection(first: 2, after: $after, orderBy: [{views: DESC}]){"
				+ "pageInfo{hasPreviousPage hasNextPage} edges{node{title}}}}", Map.of("after", cursor)))
			.hasStatements(1)
			.hasJsonInOrder("""
					{'connection': {'pageInfo': {'hasPreviousPage': true, 'hasNextPage': true},
						'edges': [{'node': {'title': 'Delta'}}, {'node': {'title': 'Gamma'}}]}}""");
		assertThat(ask("{connection(last: 1, orderBy: [{views: DESC}]){edges{node{title}}}}"))
			.hasJson("{'connection': {'edges': [{'node': {'title': 'Alpha'}}]}}");
	}

	@Test
	void limitOfTheControllerIsNotThatOfClients() {
		assertThat(ask("{many{title}}")).hasStatements(1)
			.satisfies((answer) -> assertThat(answer.<List<?>>get("many")).hasSize(7));
		assertThat(ask("{connection(first: 9){edges{node{title}}}}")).hasBadRequest("connection",
				"a page has at most 5 rows");
	}

	@Test
	void planIsPrinted() {
		ask("{connection(first: 1){edges{node{title author{username}}}}}");
		String form = this.setup.isWithEntities() ? "Post as entities" : "Post as rows [title]";
		assertThat(RangeController.plan).contains("connection: " + form,
				" where \"{alias}.published = true\" order by id limit ?", "User");
	}

	private Answer ask(String document) {
		return ask(document, Map.of());
	}

	private Answer ask(String document, Map<String, Object> variables) {
		return LookaheadBlog.app(this.setup)
			.schema(RangeController.SCHEMA)
			.with(RangeController.class)
			.property("clew.max-page-size", 5)
			.shared()
			.query(document, variables);
	}

	@Controller
	static class RangeController {

		static final String SCHEMA = """
				type Query {
					posts(filter: PostFilter, orderBy: [PostOrder!]): [Post!]!
					sorted(orderBy: [PostOrder!]): [Post!]!
					page(limit: Int, offset: Int): PostPage!
					pageable: PostPage!
					connection(orderBy: [PostOrder!], first: Int, after: String, last: Int, before: String): PostConnection!
					many: [Post!]!
				}
				extend type PostConnection { totalCount: Int! }
				""";

		private static final Restriction PUBLISHED = Restriction.of("{alias}.published = true");

		static String plan = "";

		@QueryMapping
		Selected<Post> posts(@Argument Map<String, Object> filter, @Argument List<Map<String, Object>> orderBy,
				Lookahead<Post> posts) {
			return posts.where(PUBLISHED).filter(filter).orderBy(orderBy).list();
		}

		@QueryMapping
		Selected<Post> sorted(@Argument List<Map<String, Object>> orderBy, Lookahead<Post> posts) {
			return posts.orderBy(orderBy)
				.orderBy(Sort.by(Sort.Order.desc("author.username"), Sort.Order.desc("id")))
				.offset((orderBy != null) ? 0 : 1)
				.limit(3)
				.list();
		}

		@QueryMapping
		Selected<Post> page(@Argument int limit, @Argument int offset, Lookahead<Post> posts) {
			return posts.where(PUBLISHED).orderBy(Sort.by("id")).limit(limit).offset(offset + 1).page();
		}

		@QueryMapping
		Selected<Post> pageable(Lookahead<Post> posts) {
			return posts.page(PageRequest.of(1, 2, Sort.by("title").descending().and(Sort.by("id"))));
		}

		@QueryMapping
		Selected<Post> connection(@Argument List<Map<String, Object>> orderBy, Lookahead<Post> posts) {
			Lookahead<Post> published = posts.where(PUBLISHED).orderBy(orderBy);
			plan = published.toString();
			return published.connection();
		}

		@QueryMapping
		Selected<Post> many(Lookahead<Post> posts) {
			return posts.limit(1000).list();
		}

	}

}
