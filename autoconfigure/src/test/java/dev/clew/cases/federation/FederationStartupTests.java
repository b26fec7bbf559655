package dev.clew.cases.federation;

import dev.clew.cases.Setup;
import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.BlogSchema;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.StartupFailure;
import org.junit.jupiter.api.Test;

import static dev.clew.cases.federation.Federated.of;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Keys that nothing can find objects by are told at startup.
 */
class FederationStartupTests {

	@Test
	void keysWithoutAColumnAreToldTogether() {
		StartupFailure failure = blog("""
				extend type User @key(fields: "fullName") @key(fields: "id")
				extend type Post @key(fields: "tags { id }")
				extend type Comment @key(fields: "id {")
				extend type Tag @key(fields: "missing", resolvable: false)
				type Basket @key(fields: "id") { id: ID! }
				interface Named @key(fields: "name") { name: String! }
				extend type Country implements Named @key(fields: "name")
				type Planet implements Named @key(fields: "name") { name: String! }
				""").property("clew.types.Tag.bind", false).fails();
		assertThat(failure.description())
			.contains("@key(fields: \"fullName\")", "There is no column behind 'fullName'",
					"There is no column behind 'tags.id'", "These are no fields", "Nothing finds 'Basket' by its key",
					"It is bound to no entity", "Nothing finds 'Named' by its key",
					"bound to entities of one hierarchy", "Nothing finds 'Planet'")
			.doesNotContain("'Tag'", "'Country'", "fields: \"id\")");
		assertThat(failure.action()).contains("Write an @EntityMapping method for 'Basket'", "resolvable: false");
	}

	@Test
	void whereClewStandsAsideOnlyTheApplicationFindsObjects() {
		try (ClewApp app = Federated.blog(Setup.H2)
			.with(Federated.Mappings.class)
			.property("clew.enabled", false)
			.start()) {
			assertThat(Federated.ask(app, "... on Tag { name }", of("Tag", "id", 1), of("Post", "id", 1)))
				.hasErrorsAt("_entities.1")
				.hasBadRequest("_entities.1", "Objects of 'Post' cannot be found")
				.hasPartialJson("{'_entities': [{'__typename': 'Tag', 'name': 'java'}, null]}");
		}
	}

	@Test
	void routerReadsTheKeysFromTheSchema() {
		ClewApp app = Federated.blog(Setup.H2).shared();
		assertThat(app.query("{_service{sdl}}").json()).contains("@key(fields : \\\"slug\\\"", "type Post");
		assertThat(Federated.ask(app, "")).hasStatements(0).hasJson("{'_entities': []}");
	}

	private static AppSpec blog(String federated) {
		return Setup.H2.app(Blog.class, Geo.class)
			.schema(BlogSchema.TYPES)
			.schema("type Query { posts: [Post!]! }\n" + federated)
			.with(Federated.Wired.class)
			.data(new BlogData(1));
	}

}
