package dev.clew.cases.paging;

import java.util.List;
import java.util.Map;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.ClewApp;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page may show more than its list and its total: what else stands there is answered by
 * the application.
 */
class PageWithMoreTests {

	private final ClewApp app = ClewApp.of(Blog.class, Geo.class).schema("""
			type Query {
				found(filter: PostFilter, orderBy: [PostOrder!], limit: Int): Found!
				made: Found!
				users(orderBy: [UserOrder!], limit: Int): [User!]!
			}
			type Found { label: String! hits: [Post!]! totalCount: Int! note(text: String): String }
			type Post { id: ID! title: String! author: User }
			type User { username: String! found(limit: Int, orderBy: [PostOrder!]): Found! }
			""").data(new BlogData(1)).property("clew.types.User.aliases.found", "posts").with(Labels.class).shared();

	@Test
	void whatTheApplicationAnswersStandsBesideTheList() {
		assertThat(this.app.query("""
				{found(orderBy: [{title: ASC}], limit: 1){
					label hits{title author{username}} totalCount note(text: "read")}}""")).hasStatements(1).hasJson("""
				{'found': {'label': '7 found', 'hits': [{'title': 'Alpha', 'author': {'username': 'ada'}}],
					'totalCount': 7, 'note': 'read'}}""");
	}

	@Test
	void soItDoesBelowEveryParent() {
		assertThat(this.app.query("""
				{users(orderBy: [{username: ASC}], limit: 2){
					username found(limit: 1, orderBy: [{title: ASC}]){label totalCount hits{title}}}}"""))
			.hasStatements(2)
			.hasJson(
					"""
							{'users': [
								{'username': 'ada', 'found': {'label': '2 found', 'totalCount': 2, 'hits': [{'title': 'Alpha'}]}},
								{'username': 'bob', 'found': {'label': '2 found', 'totalCount': 2, 'hits': [{'title': 'Eta'}]}}]}""");
	}

	@Test
	void nothingIsLoadedForWhatTheApplicationAnswers() {
		assertThat(this.app.query("{found{note(text: \"only\")}}")).hasStatements(0)
			.hasJson("{'found': {'note': 'only'}}");
	}

	@Test
	void pageOfAControllerIsItsOwn() {
		assertThat(this.app.query("{made{label totalCount hits{title author{username}}}}")).hasStatements(2).hasJson("""
				{'made': {'label': 'made', 'totalCount': 1,
					'hits': [{'title': 'Alpha', 'author': {'username': 'ada'}}]}}""");
	}

	@Controller
	static class Labels {

		private final EntityManager entities;

		Labels(EntityManager entities) {
			this.entities = entities;
		}

		@SchemaMapping(typeName = "Found")
		String label(Map<String, Object> page) {
			return page.getOrDefault("label", page.get("totalCount") + " found").toString();
		}

		@SchemaMapping(typeName = "Found")
		String note(@Argument String text) {
			return text;
		}

		@QueryMapping
		Map<String, Object> made() {
			Blog.Post alpha = this.entities.createQuery("from Post where title = 'Alpha'", Blog.Post.class)
				.getSingleResult();
			return Map.of("label", "made", "hits", List.of(alpha), "totalCount", 1);
		}

	}

}
