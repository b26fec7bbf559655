package dev.clew.cases.federation;

import java.util.List;
import java.util.Map;

import dev.clew.cases.Setup;
import dev.clew.cases.model.Blog.Post;
import dev.clew.fixture.Answer;
import dev.clew.fixture.ClewApp;
import dev.clew.model.FetchRequires;
import dev.clew.wiring.Representation;
import org.junit.jupiter.api.Test;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import static dev.clew.cases.federation.Federated.of;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a router sends along with a key, because a field requires it of other subgraphs,
 * is handed to the method that serves the field, for each object its own.
 */
class RepresentationTests {

	@Test
	void methodGetsWhatItsFieldRequires() {
		Answer answer = Federated.ask(app(), "... on Post { title shipping author { username } }",
				of("Post", "id", 1, "weight", 40, "zone", of("Zone", "code", "EU")),
				of("Post", "id", 3, "weight", "7", "zone", null), of("Post", "id", 99, "weight", 1),
				of("Post", "id", 1));
		assertThat(answer).hasStatements(1)
			.hasJsonInOrder(
					"""
							{'_entities': [
								{'__typename': 'Post', 'title': 'Alpha', 'shipping': 'ada: 40 to {__typename=Zone, code=EU}',
									'author': {'username': 'ada'}},
								{'__typename': 'Post', 'title': 'Gamma', 'shipping': 'bob: 7 to null', 'author': {'username': 'bob'}},
								null,
								{'__typename': 'Post', 'title': 'Alpha', 'shipping': 'ada: null to null', 'author': {'username': 'ada'}}]}""");
	}

	@Test
	void otherObjectsHaveNone() {
		String none = "ada: null to null";
		assertThat(Federated.ask(app(), "... on Post { author { posts(slug: \"beta\") { shipping } } }",
				of("Post", "id", 1, "weight", 40)))
			.hasJson("{'_entities': [{'__typename': 'Post', 'author': {'posts': [{'shipping': '%s'}]}}]}"
				.formatted(none));
		assertThat(app().query("{posts{id shipping}}").<List<Map<String, Object>>>get("posts"))
			.contains(Map.of("id", "1", "shipping", none));
	}

	@Test
	void valueOfAnotherTypeFailsItsField() {
		Answer answer = Federated.ask(app(), "... on Post { title shipping }", of("Post", "id", 1, "weight", "heavy"));
		assertThat(answer).hasErrorsAt("_entities.0.shipping")
			.hasBadRequest("_entities.0.shipping", "'weight' of 'Post' cannot be 'heavy'.")
			.hasPartialJson("{'_entities': [{'__typename': 'Post', 'title': 'Alpha', 'shipping': null}]}");
	}

	private static ClewApp app() {
		return Federated.blog(Setup.H2).schema("""
				extend type Post {
					weight: Int @external
					zone: Zone @external
					shipping: String @requires(fields: "weight zone { code }")
				}
				type Zone { code: String @external }
				""").with(Shipping.class).shared();
	}

	@Controller
	static class Shipping {

		@SchemaMapping
		@FetchRequires("author")
		String shipping(Post post, Representation representation) {
			return "%s: %s to %s".formatted((post.getAuthor() != null) ? post.getAuthor().getUsername() : "nobody",
					representation.get("weight", Integer.class), representation.fields().get("zone"));
		}

	}

}
