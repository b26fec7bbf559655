package dev.clew.autoconfigure;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.ClewApp;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a scalar of the application reads from a document or a schema may depend on who
 * asks, so a plan does not keep it.
 */
class PlansOfWhoAsksTests {

	private final ClewApp app = ClewApp.of(Blog.class, Geo.class)
		.schema("""
				scalar Whose
				type Query { users(username: String): [User!]! }
				type User {
					username: String!
					posts(title: Whose): [Post!]!
					mine(title: Whose = "mine"): [Post!]!
					some(title: [Whose] = ["mine"]): [Post!]!
				}
				type Post { title: String! }
				""")
		.property("clew.types.User.aliases.mine", "posts")
		.property("clew.types.User.aliases.some", "posts")
		.with(Scalars.class)
		.data(new BlogData(1))
		.shared();

	@ParameterizedTest
	@ValueSource(strings = { "posts(title: \"mine\")", "posts(title: 1)", "posts(title: MINE)", "mine", "some",
			"some(title: [2])", "posts: mine(title: true)" })
	void rowsAreThoseOfWhoAsks(String posts) {
		String document = "{users(username: \"ada\") {%s {title}}}".formatted(posts);
		for (String title : List.of("Alpha", "Beta", "Alpha")) {
			assertThat(this.app.query(document, Map.of(), Map.of("title", title)).data().toString())
				.contains("[{title=%s}]".formatted(title));
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Scalars {

		@Bean
		RuntimeWiringConfigurer whose() {
			return (wiring) -> wiring
				.scalar(GraphQLScalarType.newScalar().name("Whose").coercing(new Coercing<String, String>() {
					@Override
					public String parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context,
							Locale locale) {
						return context.get("title");
					}
				}).build());
		}

	}

}
