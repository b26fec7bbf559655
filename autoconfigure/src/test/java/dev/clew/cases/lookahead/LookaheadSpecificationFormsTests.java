package dev.clew.cases.lookahead;

import java.util.List;
import java.util.Map;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.cases.model.Blog.Post;
import dev.clew.cases.model.Blog.User;
import dev.clew.cases.model.Fleet;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.load.EntityFilter;
import dev.clew.load.Restriction;
import dev.clew.wiring.Lookahead;
import dev.clew.wiring.Selected;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.domain.PredicateSpecification;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Specifications in statements of every form that plans have.
 */
@EverySetup(only = { Setup.H2, Setup.POSTGRES, Setup.MARIADB_ENTITIES })
class LookaheadSpecificationFormsTests {

	private final Setup setup;

	LookaheadSpecificationFormsTests(Setup setup) {
		this.setup = setup;
	}

	@Test
	void pagesBehindACursor() {
		Answer first = blog("{tagged(first: 2){totalCount pageInfo{endCursor} edges{node{title author{username}}}}}");
		assertThat(first).hasJson("""
				{'tagged': {'totalCount': 4, 'pageInfo': {'endCursor': '%s'}, 'edges': [
					{'node': {'title': 'Alpha', 'author': {'username': 'ada'}}},
					{'node': {'title': 'Beta', 'author': {'username': 'ada'}}}]}}""".formatted(cursor(first)));
		assertThat(blog("{tagged(first: 2, after: \"%s\"){totalCount pageInfo{hasNextPage} edges{node{title}}}}"
			.formatted(cursor(first)))).hasStatements(2).hasJson("""
					{'tagged': {'totalCount': 4, 'pageInfo': {'hasNextPage': false}, 'edges': [
						{'node': {'title': 'Delta'}}, {'node': {'title': 'Eta'}}]}}""");
	}

	private static String cursor(Answer answer) {
		Map<String, Map<String, Object>> connection = answer.get("tagged");
		return (String) connection.get("pageInfo").get("endCursor");
	}

	@Test
	void filtersOrdersAndRestrictionsBesideIt() {
		assertThat(blog("""
				{beside(filter: {author: {username: {ne: "bob"}}, tags: {some: {name: {eq: "graphql"}}}},
					orderBy: [{author: {username: ASC_NULLS_FIRST}}, {title: DESC}]){title authorName}}"""))
			.hasStatements(1)
			.hasJsonInOrder("""
					{'beside': [{'title': 'Beta', 'authorName': 'ada'}, {'title': 'Alpha', 'authorName': 'ada'}]}""");
	}

	@Test
	void rowFiltersBesideIt() {
		Answer answer = spec().with(Hiding.class)
			.shared()
			.query("{tagged(first: 1){totalCount edges{node{title author{username}}}}}");
		assertThat(answer).hasJson("""
				{'tagged': {'totalCount': 3, 'edges': [{'node': {'title': 'Alpha', 'author': null}}]}}""");
	}

	@Test
	void joinedCollectionsBesideIt() {
		Answer answer = spec().property("clew.types.Post.strategies.comments", "join")
			.shared()
			.query("{beside{title comments{text}}}");
		assertThat(answer).hasStatements(1).hasJson("""
				{'beside': [
					{'title': 'Alpha', 'comments': [{'text': 'first'}, {'text': 'second'}, {'text': 'third'}]},
					{'title': 'Beta', 'comments': []}, {'title': 'Delta', 'comments': [{'text': 'first'}]},
					{'title': 'Eta', 'comments': [{'text': 'first'}, {'text': 'second'}]}]}""");
	}

	@Test
	void objectsOfSeveralTypes() {
		AppSpec fleet = this.setup.app(Fleet.class)
			.schema(Fleet.SCHEMA)
			.schema("extend type Query { byPlate(plate: String!): [Vehicle!] }")
			.with(Vehicles.class)
			.data(new Fleet.Data());
		assertThat(fleet.shared()
			.query("{byPlate(plate: \"C%\"){__typename plate ... on Car{doors garage{city}} ... on Truck{load garage{id}}}}"))
			.isAsWalkedFrom(Map.of("byPlate", "from Vehicle v where v.plate like 'C%'"));
	}

	private Answer blog(String document) {
		return spec().shared().query(document);
	}

	private AppSpec spec() {
		return LookaheadBlog.app(this.setup).schema(Forms.SCHEMA).with(Forms.class);
	}

	@Configuration(proxyBeanMethods = false)
	static class Hiding {

		@Bean
		EntityFilter<Post> notDelta() {
			return (context) -> Restriction.of("{alias}.title <> :title").with("title", "Delta");
		}

		@Bean
		EntityFilter<User> notAda() {
			return (context) -> Restriction.of("{alias}.username <> 'ada'");
		}

	}

	@Controller
	static class Forms {

		static final String SCHEMA = """
				type Query {
					tagged(first: Int, after: String): PostConnection!
					beside(filter: PostFilter, orderBy: [PostOrder!]): [Post!]!
				}
				extend type PostConnection { totalCount: Int! }
				""";

		private static final Specification<Post> TAGGED = (root, query, builder) -> builder
			.notEqual(root.join("tags").get("name"), "none");

		@QueryMapping
		Selected<Post> tagged(Lookahead<Post> posts) {
			return posts.where(TAGGED).connection();
		}

		@QueryMapping
		Selected<Post> beside(@Argument Map<String, Object> filter, @Argument List<Map<String, Object>> orderBy,
				Lookahead<Post> posts) {
			PredicateSpecification<Post> seen = (from, builder) -> builder.ge(from.get("views"), 10);
			return posts.where(TAGGED)
				.where(seen)
				.where(Restriction.of("{alias}.id > :least").with("least", 0L))
				.filter(filter)
				.orderBy(orderBy)
				.list();
		}

	}

	@Controller
	static class Vehicles {

		@QueryMapping
		Selected<Fleet.Vehicle> byPlate(@Argument String plate, Lookahead<Fleet.Vehicle> vehicles) {
			PredicateSpecification<Fleet.Vehicle> like = (from, builder) -> builder.like(from.get("plate"), plate);
			return vehicles.where(like).list();
		}

	}

}
