package dev.clew.wiring;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import graphql.GraphQLContext;
import graphql.execution.ExecutionId;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Queries that no data loader serves are found, and no others.
 */
@ExtendWith(OutputCaptureExtension.class)
class IdleLoadersTests {

	private static final String READ = "{users{username posts{title tags{name}}}}";

	private final AppSpec spec = ClewApp.of(Blog.class, Geo.class)
		.schema("""
				type Query { users: [User!]! user(id: ID): User names: [String!]! }
				type User {
					id: ID! username: String! fullName: String posts: [Post!]! country: Country
					postsConnection(first: Int): PostConnection!
				}
				type Post { id: ID! title: String! score: Int! author: User tags: [Tag!]! comments: [Comment!]! }
				type Tag { name: String! }
				type Comment { text: String! }
				type Country { name: String! }
				extend type User { rating: Rating }
				type Rating { username: String }
				""")
		.data(new BlogData(1))
		.with(Names.class)
		.property("clew.types.User.aliases.postsConnection", "posts")
		.property("clew.types.Post.strategies.comments", "lazy");

	@ParameterizedTest
	@ValueSource(strings = { READ, "{__typename users{__typename username}}",
			"{user(id: 1){...U}} fragment U on User{country{name} posts{...{title}}}" })
	void whatRowsHoldNeedsNone(String document) {
		try (ClewApp app = this.spec.start()) {
			assertThat(isIdle(app, document)).isTrue();
		}
		try (ClewApp app = this.spec.property("clew.completion", "engine").start()) {
			assertThat(isIdle(app, document)).isTrue();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{users{fullName}}", "{users{rating{username}}}", "{users{posts{score}}}",
			"{users{posts{comments{text}}}}", "{users{username} names}",
			"{user(id: 1){...U}} fragment U on User{posts{...P}} fragment P on Post{score}",
			"{user(id: 1){postsConnection(first: 1){edges{node{title}} pageInfo{hasNextPage}}}}",
			"{__schema{queryType{name}} users{posts{...{score}}}}" })
	void whatElseServesMay(String document) {
		try (ClewApp app = this.spec.start()) {
			assertThat(isIdle(app, document)).isFalse();
		}
	}

	@Test
	void whoWatchesFieldsMay() {
		try (ClewApp app = this.spec.with(Watching.class).start()) {
			assertThat(isIdle(app, READ)).isFalse();
		}
	}

	@Test
	void whatIsPutAroundARootFieldMay() {
		try (ClewApp app = this.spec.with(Wrapping.class).start()) {
			assertThat(isIdle(app, READ)).isFalse();
			assertThat(isIdle(app, "{user(id: 1){username}}")).isTrue();
		}
	}

	@Test
	void entitiesMay() {
		try (ClewApp app = this.spec.property("clew.projection", "off").start()) {
			assertThat(isIdle(app, READ)).isFalse();
		}
	}

	@Test
	void whatWasNotExpectedIsLoadedAllTheSame(CapturedOutput output) {
		try (ClewApp app = this.spec.start()) {
			String document = "{users{posts{title comments{text}}}}";
			Map<String, Object> idle = Map.of("marker", "none");
			Object expected = app.query(document, Map.of(), idle).data();
			assertThat(output).doesNotContain("please report that");
			Object alone = app.query(document, Map.of(), left()).data();
			assertThat(alone).isEqualTo(expected);
			assertThat(output).contains("was not expected to need a data loader");
		}
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Map<String, Object> left() {
		return (Map) Map.of(IdleLoaders.class, new Any());
	}

	private static boolean isIdle(ClewApp app, String document) {
		ExecutionGraphQlResponse response = app.bean(ExecutionGraphQlService.class)
			.execute(new DefaultExecutionGraphQlRequest(document, null, null, null, "1", Locale.ENGLISH))
			.block();
		assertThat(response.getErrors()).isEmpty();
		GraphQLContext context = response.getExecutionInput().getGraphQLContext();
		assertThat(IdleLoaders.areLeft(context, ExecutionId.from("another"))).isFalse();
		return IdleLoaders.areLeft(context, ExecutionId.from("1"));
	}

	/**
	 * Equals the identifier of any execution.
	 */
	private static final class Any {

		@Override
		public boolean equals(Object other) {
			return true;
		}

		@Override
		public int hashCode() {
			return 1;
		}

	}

	/**
	 * Might ask a loader of its own before the users.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Wrapping {

		@Bean
		GraphQlSourceBuilderCustomizer wrapping() {
			return (builder) -> builder.typeVisitors(List.of(new GraphQLTypeVisitorStub() {
				@Override
				public TraversalControl visitGraphQLFieldDefinition(GraphQLFieldDefinition field,
						TraverserContext<GraphQLSchemaElement> context) {
					GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
					if (field.getName().equals("users")) {
						FieldCoordinates users = FieldCoordinates.coordinates("Query", "users");
						DataFetcher<?> original = code.getDataFetcher(users, field);
						code.dataFetcher(users, (DataFetcher<?>) original::get);
					}
					return TraversalControl.CONTINUE;
				}
			}));
		}

	}

	/**
	 * Might ask a loader of its own for any field.
	 */
	@Component
	static class Watching extends SimplePerformantInstrumentation {

		@Override
		public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher,
				InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
			return fetcher;
		}

	}

	@Controller
	static class Names {

		@QueryMapping
		List<String> names() {
			return List.of("ada");
		}

		@SchemaMapping(typeName = "Post")
		int score() {
			return 1;
		}

		// Its fields are named like those of others, but nobody meets them without it
		@SchemaMapping(typeName = "User")
		Map<String, String> rating() {
			return Map.of("username", "ada");
		}

	}

}
