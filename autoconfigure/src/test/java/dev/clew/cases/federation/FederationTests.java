package dev.clew.cases.federation;

import java.util.Map;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.cases.model.Blog;
import dev.clew.fixture.Answer;
import dev.clew.load.EntityFilter;
import dev.clew.load.Restriction;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static dev.clew.cases.federation.Federated.of;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Representations of bound types are found by their keys: in one load for each type and
 * key, with what is selected below, in their order, each failing by itself.
 */
@EverySetup(only = { Setup.H2, Setup.POSTGRES, Setup.MARIADB_ENTITIES })
class FederationTests {

	private final Setup setup;

	FederationTests(Setup setup) {
		this.setup = setup;
	}

	@Test
	void objectsOfOneTypeAreOneLoadInTheOrderOfTheirRepresentations() {
		Answer answer = blog("... on Post { title author { username } tags { name } }", of("Post", "id", "3"),
				of("Post", "id", 99), of("Post", "id", 1), of("Post", "id", "3"), of("Post", "id", "4"));
		assertThat(answer).hasStatements(2)
			.selectsNot("posts.body", "users.bio")
			.hasJsonInOrder(
					"""
							{'_entities': [
								{'__typename': 'Post', 'title': 'Gamma', 'author': {'username': 'bob'}, 'tags': []},
								null,
								{'__typename': 'Post', 'title': 'Alpha', 'author': {'username': 'ada'},
									'tags': [{'name': 'java'}, {'name': 'graphql'}]},
								{'__typename': 'Post', 'title': 'Gamma', 'author': {'username': 'bob'}, 'tags': []},
								{'__typename': 'Post', 'title': 'Delta', 'author': null, 'tags': [{'name': 'java'}, {'name': 'sql'}]}]}
							""");
	}

	@Test
	void objectsAreFoundByAnyOfTheirKeys() {
		Answer answer = blog("... on Post { id }", of("Post", "slug", "eta"), of("Post", "id", 2),
				of("Post", "slug", "zeta"), of("Post", "slug", "alpha"),
				of("Post", "title", "Beta", "author", of("User", "username", "ada")),
				of("Post", "title", "Beta", "author", of("User", "username", "bob")));
		assertThat(answer).hasStatements(3).hasJsonInOrder("""
				{'_entities': [{'__typename': 'Post', 'id': '7'}, {'__typename': 'Post', 'id': '2'}, null,
					{'__typename': 'Post', 'id': '1'}, {'__typename': 'Post', 'id': '2'}, null]}""");
	}

	@Test
	void severalTypesAreLoadedEachByItself() {
		Answer answer = blog(
				"... on Post { title comments { text } } ... on User { fullName address { city } posts { title } }",
				of("User", "id", 1), of("Post", "id", 3), of("User", "id", 3));
		assertThat(answer).hasStatements(4)
			.hasJsonInOrder(
					"""
							{'_entities': [
								{'__typename': 'User', 'fullName': 'Ada Lovelace', 'address': {'city': 'London'},
									'posts': [{'title': 'Alpha'}, {'title': 'Beta'}]},
								{'__typename': 'Post', 'title': 'Gamma', 'comments': [{'text': 'first'}]},
								{'__typename': 'User', 'fullName': 'Cyd Charisse', 'address': {'city': 'Paris'}, 'posts': [{'title': 'Epsilon'}]}]}
							""");
	}

	@Test
	void manyObjectsAreFoundInBatches() {
		Answer answer = Federated.ask(Federated.blog(this.setup).property("clew.batch-size", 2).shared(),
				"... on Post { title }", of("Post", "id", 1), of("Post", "id", 2), of("Post", "id", 3),
				of("Post", "id", 4), of("Post", "id", 5));
		assertThat(answer).hasNoErrors().hasStatements(3);
	}

	@Test
	void compositeKeysAreFound() {
		Answer answer = shelves("... on Region { name cities { name } } ... on Shelf { label } ... on City { id }",
				of("Region", "country", "CA", "code", "US"), of("Region", "country", "US", "code", "CA"),
				of("Region", "country", "US", "code", "LD"), of("Shelf", "id", of("ShelfId", "hall", "A", "rack", 2)),
				of("City", "name", "Buffalo", "region", of("Region", "country", "US", "code", "NY")));
		assertThat(answer).hasStatements(4)
			.hasJsonInOrder(
					"""
							{'_entities': [
								{'__typename': 'Region', 'name': 'Mirrored key', 'cities': [{'name': 'Mirror'}]},
								{'__typename': 'Region', 'name': 'California', 'cities': [{'name': 'Los Angeles'}, {'name': 'San Francisco'}]},
								null, {'__typename': 'Shelf', 'label': 'A/2'}, {'__typename': 'City', 'id': '3'}]}
							""");
	}

	@Test
	void interfaceFindsObjectsOfItsTypesAndATypeOnlyItsOwn() {
		Answer answer = shelves("... on Item { code } ... on Album { name reviews { stars } } ... on Book { title }",
				of("Item", "id", 3), of("Album", "id", 1), of("Album", "id", 3), of("Item", "id", 2));
		assertThat(answer).hasStatements(4).hasJsonInOrder("""
				{'_entities': [{'__typename': 'Book', 'code': 'I3', 'title': 'Emma'},
					{'__typename': 'Album', 'code': 'I1', 'name': 'Blue', 'reviews': [{'stars': 5}, {'stars': 1}]},
					null, {'__typename': 'Album', 'code': 'I2', 'name': 'Kid A', 'reviews': []}]}""");
	}

	@Test
	void badRepresentationFailsByItself() {
		Answer answer = blog("... on Post { title }", of("Post", "id", "one"), of("Post", "id", 1), of("Post"),
				of("Nobody", "id", 1), "Post", of("Post", "id", null, "slug", "beta"), of("Continent", "id", 1),
				of("Post", "id", of("Post")));
		assertThat(answer)
			.hasErrorsAt("_entities.0", "_entities.2", "_entities.3", "_entities.4", "_entities.6", "_entities.7")
			.hasBadRequest("_entities.0", "'id' of 'Post' cannot be 'one'.")
			.hasBadRequest("_entities.2", "A representation of 'Post' needs 'id', or 'slug', or 'author.username'")
			.hasBadRequest("_entities.3", "Objects of 'Nobody' cannot be found")
			.hasBadRequest("_entities.4", "no representation")
			.hasPartialJson("""
					{'_entities': [null, {'__typename': 'Post', 'title': 'Alpha'}, null, null, null,
						{'__typename': 'Post', 'title': 'Beta'}, null, null]}""");
		assertThat(Federated.ask(Federated.blog(this.setup).shared(), "", Map.of("id", 1))).hasBadRequest("_entities.0",
				"__typename");
	}

	@Test
	void keyOfSeveralRowsIsAnErrorOfItsOwn() {
		Answer answer = blog("... on Comment { likes }", of("Comment", "text", "first"),
				of("Comment", "text", "stray"));
		assertThat(answer).hasErrorsAt("_entities.0")
			.hasPartialJson("{'_entities': [null, {'__typename': 'Comment', 'likes': 9}]}");
		assertThat(answer.errors().toString()).contains("INTERNAL_ERROR").doesNotContain("more than one");
	}

	@Test
	void whatIsTooDeepFailsForItsTypeOnly() {
		Answer answer = Federated.ask(Federated.blog(this.setup).property("clew.max-depth", 2).shared(),
				"... on Post { title author { posts { title } } } ... on User { posts { title } }", of("Post", "id", 1),
				of("User", "id", 3), of("Post", "id", 2));
		assertThat(answer).hasErrorsAt("_entities.0", "_entities.2")
			.hasBadRequest("_entities.0", "Query depth 3 exceeds max-depth=2 (set by 'Post').")
			.hasStatements(2)
			.hasPartialJson("{'_entities': [null, {'__typename': 'User', 'posts': [{'title': 'Epsilon'}]}, null]}");
	}

	@Test
	void limitsOfTheOperationHold() {
		Answer answer = Federated.ask(Federated.blog(this.setup).property("clew.max-statements", 2).shared(),
				"... on Post { title tags { name } } ... on User { username }", of("Post", "id", 1),
				of("User", "id", 3));
		assertThat(answer).hasErrorsAt("_entities.1").hasBadRequest("_entities.1", "max-statements=2").hasStatements(2);
	}

	@Test
	void hiddenRowsAreNotFound() {
		Answer answer = Federated.ask(Federated.blog(this.setup).with(Published.class).shared(),
				"... on Post { title } ... on User { posts { title } }", of("Post", "id", 1), of("Post", "id", 2),
				of("User", "id", 1), of("Post", "slug", "beta"));
		assertThat(answer).hasJsonInOrder("""
				{'_entities': [{'__typename': 'Post', 'title': 'Alpha'}, null,
					{'__typename': 'User', 'posts': [{'title': 'Alpha'}]}, null]}""");
	}

	@Test
	void mappingOfTheApplicationWinsForItsType() {
		Answer answer = Federated.ask(Federated.blog(this.setup).with(Federated.Mappings.class).shared(),
				"... on Post { title } ... on Tag { name posts { title } } ... on User { username country { name } }",
				of("Tag", "id", 3), of("Post", "id", 1), of("Tag", "id", 666), of("User", "id", 3),
				of("Nobody", "id", 1), of("Tag", "id", 99), of("User", "id", 1));
		assertThat(answer).hasErrorsAt("_entities.2", "_entities.4", "_entities.5")
			.hasPartialJson(
					"""
							{'_entities': [{'__typename': 'Tag', 'name': 'sql', 'posts': [{'title': 'Delta'}, {'title': 'Eta'}]},
								{'__typename': 'Post', 'title': 'Alpha'}, null, {'__typename': 'User', 'username': 'cyd', 'country': null},
								null, null, {'__typename': 'User', 'username': 'ada', 'country': {'name': 'Germany'}}]}
							""");
		// Two tags, one post, two users; posts of tags, countries of users
		assertThat(answer).hasStatements(2 + 1 + 1 + 2);
	}

	private Answer blog(String selection, Object... representations) {
		return Federated.ask(Federated.blog(this.setup).shared(), selection, representations);
	}

	private Answer shelves(String selection, Object... representations) {
		return Federated.ask(Federated.shelves(this.setup).shared(), selection, representations);
	}

	@Configuration(proxyBeanMethods = false)
	static class Published {

		@Bean
		EntityFilter<Blog.Post> published() {
			return (context) -> Restriction.of("{alias}.published = true");
		}

	}

}
