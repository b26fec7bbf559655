package dev.clew.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.clew.cases.model.Blog.Post;
import dev.clew.cases.model.Blog.User;
import dev.clew.fixture.Answer;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What user code may hand over as the source of a field, and the relations that user code
 * serves itself (cases 39, 41).
 */
abstract class SourceContract extends Contract {

	SourceContract(Setup setup) {
		super(setup);
	}

	@Test
	void detachedEntity() {
		assertThat(sources("{detached{username country{name} posts{title}}}")).hasStatements(3).hasJson("""
				{"detached": {"username": "ada", "country": {"name": "Germany"},
					"posts": [{"title": "Alpha"}, {"title": "Beta"}]}}
				""");
	}

	@Test
	void uninitialisedProxy() {
		assertThat(sources("{reference{id posts{title}}}")).hasStatements(1)
			.hasJson("{'reference': {'id': '1', 'posts': [{'title': 'Alpha'}, {'title': 'Beta'}]}}");
		assertThat(sources("{reference{username email}}")).hasStatements(1)
			.hasJson("{'reference': {'username': 'ada', 'email': 'ada@clew.dev'}}")
			.selectsNot("bio");
		assertThat(sources("{reference{username fullName country{name}}}")).hasAtMostStatements(2)
			.hasJson("{'reference': {'username': 'ada', 'fullName': 'Ada Lovelace', 'country': {'name': 'Germany'}}}");
	}

	@Test
	void uninitialisedProxiesInAListAreOneBatch() {
		assertThat(sources("{references{username posts{title}}}")).hasStatements(2).hasJson("""
				{"references": [
					{"username": "ada", "posts": [{"title": "Alpha"}, {"title": "Beta"}]},
					{"username": "bob", "posts": [{"title": "Gamma"}, {"title": "Eta"}]},
					{"username": "dan", "posts": []}]}
				""");
	}

	@Test
	void recordThatIsNoEntityIsLeftAlone() {
		assertThat(sources("{view{title author{username}}}")).hasStatements(0)
			.hasJson("{'view': {'title': 'A view', 'author': {'username': 'nobody'}}}");
	}

	@Test
	void entityInsideARecordOfATypeThatIsNotBound() {
		assertThat(sources("{summary{count author{username posts{title}}}}")).hasStatements(2)
			.hasJson(
					"""
							{"summary": {"count": 2, "author": {"username": "ada", "posts": [{"title": "Alpha"}, {"title": "Beta"}]}}}
							""");
	}

	@Test
	void entityThatWasNeverSaved() {
		assertThat(sources("{unsaved{username country{name} posts{title}}}")).hasStatements(0)
			.hasJson("{'unsaved': {'username': 'fresh', 'country': null, 'posts': []}}");
	}

	@Test
	void mapIsLeftAlone() {
		assertThat(sources("{map{username posts{title}}}")).hasStatements(0)
			.hasJson("{'map': {'username': 'mapped', 'posts': [{'title': 'In a map'}]}}");
	}

	@Test
	void relationWithABatchMappingIsNotLoaded() {
		assertThat(served("{post(id: 1){title tags{name}}}")).hasStatements(1)
			.readsNot("tags")
			.hasJson("{'post': {'title': 'Alpha', 'tags': [{'name': 'tag of Alpha'}]}}");
		assertThat(served("{user(id: 1){posts{tags{name} comments{id}}}}")).hasStatements(2, 3).readsNot("tags");
	}

	@Test
	void relationWithASchemaMappingIsNotLoaded() {
		assertThat(served("{post(id: 1){title author{username}}}")).hasStatements(1)
			.readsNot("users")
			.hasJson("{'post': {'title': 'Alpha', 'author': {'username': 'author of 1'}}}");
		assertThat(served("{comments{text post{author{username}}}}")).hasNoErrors().hasStatements(1).readsNot("users");
	}

	private Answer sources(String document) {
		return blog().schema("""
				extend type Query {
					detached: User
					reference: User
					references: [User]
					view: Post
					summary: Summary
					unsaved: User
					map: User
				}
				type Summary { count: Int author: User }
				""").with(Sources.class).shared().query(document);
	}

	private Answer served(String document) {
		return blog().with(Served.class).shared().query(document);
	}

	record View(String title, UserView author) {

	}

	record UserView(String username) {

	}

	record TagView(String name) {

	}

	record Summary(int count, User author) {

	}

	@Controller
	static class Sources {

		private final EntityManager entityManager;

		Sources(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@QueryMapping
		User detached() {
			return this.entityManager.find(User.class, 1L);
		}

		@QueryMapping
		User reference() {
			return this.entityManager.getReference(User.class, 1L);
		}

		@QueryMapping
		List<User> references() {
			return List.of(this.entityManager.getReference(User.class, 1L),
					this.entityManager.getReference(User.class, 2L), this.entityManager.getReference(User.class, 4L));
		}

		@QueryMapping
		View view() {
			return new View("A view", new UserView("nobody"));
		}

		@QueryMapping
		Summary summary() {
			return new Summary(2, detached());
		}

		@QueryMapping
		User unsaved() {
			User user = new User();
			user.setUsername("fresh");
			return user;
		}

		@QueryMapping
		Map<String, Object> map() {
			return Map.of("username", "mapped", "posts", List.of(Map.of("title", "In a map")));
		}

	}

	@Controller
	static class Served {

		@BatchMapping
		Map<Post, List<TagView>> tags(Collection<Post> posts) {
			return posts.stream()
				.collect(Collectors.toMap(Function.identity(),
						(post) -> List.of(new TagView("tag of " + post.getTitle()))));
		}

		@SchemaMapping
		UserView author(Post post) {
			return new UserView("author of " + post.getId());
		}

	}

}
