package dev.clew.cases.paging;

import java.util.List;
import java.util.Map;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.cases.model.Blog.User;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Filters, orders and pages on relations of what a controller returned are what they are
 * in a plan.
 */
@EverySetup
class ReachedPagesTests {

	private static final String NOTHING = "{'posts': [], 'postsConnection': {'totalCount': 0, 'edges': []}, "
			+ "'postPage': {'items': [], 'totalCount': 0}}";

	private final Setup setup;

	ReachedPagesTests(Setup setup) {
		this.setup = setup;
	}

	@Test
	void everyDistinctUseTakesOneStatement() {
		Answer answer = ask("""
				{manualUsers{username
					latest: posts(orderBy: [{title: DESC}], limit: 1){title}
					some: posts(filter: {tags: {some: {name: {eq: "java"}}}}, orderBy: [{title: ASC}]){title}}}""");
		assertThat(answer).hasStatements(3).hasJson("""
				{'manualUsers': [
					{'username': 'ada', 'latest': [{'title': 'Beta'}], 'some': [{'title': 'Alpha'}]},
					{'username': 'bob', 'latest': [{'title': 'Gamma'}], 'some': [{'title': 'Eta'}]},
					{'username': 'cyd', 'latest': [{'title': 'Epsilon'}], 'some': []},
					{'username': 'dan', 'latest': [], 'some': []}, {'username': 'eve', 'latest': [], 'some': []}]}""");
	}

	@Test
	void connectionsCountAndGoOn() {
		Answer answer = ask("""
				{manualUsers{postsConnection(first: 1, orderBy: [{title: ASC}]){
					totalCount edges{node{title author{username} tags(limit: 1, orderBy: [{name: ASC}]){name}}}
					pageInfo{hasNextPage}}}}""");
		assertThat(answer).hasNoErrors().hasAtMostStatements(4);
		List<Map<String, Object>> users = answer.get("manualUsers");
		assertThat(users.get(0)).hasToString("{postsConnection={totalCount=2, edges=[{node={title=Alpha, "
				+ "author={username=ada}, tags=[{name=graphql}]}}], pageInfo={hasNextPage=true}}}");
		assertThat(users.get(4))
			.hasToString("{postsConnection={totalCount=0, edges=[], pageInfo={hasNextPage=false}}}");
	}

	@Test
	void relationThatIsLoadedIsStillCutAndCounted() {
		Answer answer = ask("""
				{loadedUsers{posts(limit: 1, orderBy: [{id: ASC}]){title} postPage{items{id} totalCount}
					postsConnection(last: 1, orderBy: [{id: ASC}]){edges{cursor node{title}}}}}""");
		assertThat(answer).hasNoErrors().hasStatements(4);
		List<Map<String, Object>> users = answer.get("loadedUsers");
		assertThat(users.get(0).get("posts")).hasToString("[{title=Alpha}]");
		assertThat(users.get(0).get("postPage")).hasToString("{items=[{id=1}, {id=2}], totalCount=2}");
		assertThat(users.get(0).get("postsConnection").toString()).contains("Beta").doesNotContain("Alpha");
	}

	@Test
	void cursorOfAPlanServesBelowAControllerToo() {
		Answer planned = ask("{users(filter: {id: {eq: 1}}){postsConnection(first: 1){pageInfo{endCursor}}}}");
		List<Map<String, Map<String, Map<String, Object>>>> users = planned.get("users");
		Object cursor = users.get(0).get("postsConnection").get("pageInfo").get("endCursor");
		Answer answer = ask("{manualUsers{postsConnection(first: 1, after: \"" + cursor
				+ "\"){edges{node{title}} pageInfo{hasPreviousPage}}}}");
		assertThat(answer).hasNoErrors().hasStatements(2);
		List<Map<String, Object>> reached = answer.get("manualUsers");
		assertThat(reached.get(0))
			.hasToString("{postsConnection={edges=[{node={title=Beta}}], pageInfo={hasPreviousPage=true}}}");
	}

	@Test
	void mistakeTellsTheSelectionThatMadeIt() {
		Answer answer = ask("{manualUsers{few: posts(limit: -1){title}}}");
		assertThat(answer.errors()).isNotEmpty()
			.allSatisfy((error) -> assertThat(error.getExtensions()).containsEntry("argument", "limit")
				.containsEntry("field", "User.few"));
	}

	@Test
	void filterThatNeverHoldsCostsNoStatement() {
		assertThat(ask("""
				{manualUsers{posts(filter: {id: {in: []}}){title}
					postsConnection(filter: {or: []}){totalCount edges{node{title}}}
					postPage(filter: {id: {in: []}}, limit: 1){items{title} totalCount}}}""")).hasStatements(1)
			.hasJson("{'manualUsers': [" + (NOTHING + ", ").repeat(4) + NOTHING + "]}");
	}

	AppSpec app(Setup setup) {
		return PagedBlog.app(setup);
	}

	private Answer ask(String document) {
		return app(this.setup).schema("extend type Query { manualUsers: [User!]! loadedUsers: [User!]! }")
			.with(Manual.class)
			.shared()
			.query(document);
	}

	@Controller
	static class Manual {

		private final EntityManager entityManager;

		Manual(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@QueryMapping
		@Transactional
		List<User> manualUsers() {
			return this.entityManager.createQuery("from User where id < 1000 order by id", User.class).getResultList();
		}

		@QueryMapping
		@Transactional
		List<User> loadedUsers() {
			return this.entityManager
				.createQuery("from User u left join fetch u.posts where u.id < 1000 order by u.id", User.class)
				.getResultList();
		}

	}

}
