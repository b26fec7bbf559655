package dev.clew.complete;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.BlogSchema;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.EngineWork;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldCompleteParameters;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.ResultNodesInfo;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.schema.Coercing;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is served from rows is completed without the engine, and whatever would show that
 * has the engine complete it.
 */
class DirectCompletionTests {

	private static final String POSTS = "{posts{title author{username} tags{name}}}";

	// The root field and its value
	private static final int ROOT_ONLY = 1;

	private static AppSpec blog() {
		return ClewApp.of(Blog.class, Geo.class)
			.schema(BlogSchema.TYPES)
			.schema(BlogSchema.QUERY)
			.with(EngineWork.class)
			.data(new BlogData(1));
	}

	private static long nodes(ClewApp app, String document) {
		assertThat(app.query(document).errors()).isEmpty();
		return app.bean(EngineWork.class).nodes();
	}

	@ParameterizedTest
	@ValueSource(strings = { POSTS, "{a: user(id: 1){id} }",
			"{users{__typename ...F posts{...{id}}}} fragment F on User{username}",
			"{user(id: 1){a: posts(published: true){id} b: posts(published: false){id}}}" })
	void engineSeesTheRootOnly(String document) {
		ClewApp app = blog().shared();
		assertThat(nodes(app, document)).isEqualTo(ROOT_ONLY);
	}

	@Test
	void engineCompletesEverythingWhereThePropertySaysSo() {
		assertThat(nodes(blog().property("clew.completion", "engine").shared(), POSTS)).isGreaterThan(ROOT_ONLY);
	}

	@Test
	void instrumentationThatWatchesFieldsSeesThem() {
		ClewApp app = blog().with(Watcher.class).shared();
		assertThat(nodes(app, POSTS)).isGreaterThan(ROOT_ONLY);
		assertThat(app.bean(Watcher.class).paths).contains("/posts[0]/tags");
	}

	@Test
	void controllersBesideAndBelowAreServed() {
		ClewApp app = blog()
			.schema("extend type Query { plain: [Post!]! } extend type User { shout: String greeting: String }")
			.with(Below.class)
			.shared();
		Answer answer = app.query(
				"{plain{title author{shout greeting}} posts{title author{username}} users{shout greeting posts{title}}}");
		answer.assertThat().hasNoErrors();
		assertThat(answer.<List<?>>get("users").get(0).toString()).contains("shout=ADA", "greeting=hello ada",
				"posts=[{title=");
		assertThat(answer.<List<?>>get("plain").get(0).toString()).contains("shout=ADA", "greeting=hello ada");
	}

	@Test
	void valueThatAScalarRefusesIsTheEnginesErrorAtItsPlace() {
		AppSpec spec = blog().schema("scalar Quiet extend type Post { quiet: Quiet! }")
			.property("clew.types.Post.aliases.quiet", "title")
			.with(Quiet.class);
		String document = "{user(id: 1){username posts{quiet title}} posts{id quiet}}";
		Answer direct = spec.shared().query(document);
		Answer engine = spec.property("clew.completion", "engine").shared().query(document);
		assertThat(direct.errors()).hasSizeGreaterThan(1)
			.extracting(GraphQLError::toSpecification)
			.isEqualTo(engine.errors().stream().map(GraphQLError::toSpecification).toList());
		assertThat(direct.json()).isEqualTo(engine.json());
	}

	@Test
	void contextThatIsUsedAgainFreezesNoVariable() {
		GraphQL engine = blog().shared().bean(GraphQlSource.class).graphQl();
		ExecutionInput with = ExecutionInput
			.newExecutionInput("query($a: Boolean!){user(id: 1){id username @include(if: $a)}}")
			.variables(Map.of("a", true))
			.build();
		ExecutionInput without = with.transform((input) -> input.variables(Map.of("a", false)));
		assertThat(engine.execute(with).getData().toString()).isEqualTo("{user={id=1, username=ada}}");
		assertThat(engine.execute(without).getData().toString()).isEqualTo("{user={id=1}}");
	}

	@Test
	void limitOfNodesHolds() {
		ClewApp app = blog().with(FewNodes.class).shared();
		assertThat(app.query("{users{id username bio}}").<List<?>>get("users")).isNull();
		assertThat(app.bean(EngineWork.class).nodes()).isEqualTo(FewNodes.MOST + 1);
	}

	@Test
	void exceptionsAreHandledByTheController() {
		ClewApp app = blog().schema("extend type Query { fails: Post }").with(Failing.class).shared();
		assertThat(app.query("{fails{title}}").errors()).extracting(GraphQLError::getMessage)
			.containsExactly("handled here");
	}

	/**
	 * Watches fields.
	 */
	static class Watcher extends SimplePerformantInstrumentation {

		private final List<String> paths = new CopyOnWriteArrayList<>();

		@Override
		public InstrumentationContext<Object> beginFieldListCompletion(
				InstrumentationFieldCompleteParameters parameters, InstrumentationState state) {
			this.paths.add(parameters.getExecutionStepInfo().getPath().toString());
			return SimpleInstrumentationContext.noOp();
		}

	}

	@Controller
	static class Below {

		private final EntityManager entityManager;

		Below(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@QueryMapping
		List<Blog.Post> plain() {
			return this.entityManager.createQuery("from Post order by id", Blog.Post.class).getResultList();
		}

		@SchemaMapping
		String shout(Blog.User user) {
			return user.getUsername().toUpperCase();
		}

		@BatchMapping(typeName = "User")
		List<String> greeting(List<Blog.User> users) {
			return users.stream().map((user) -> "hello " + user.getUsername()).toList();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Quiet {

		@Bean
		RuntimeWiringConfigurer quiet() {
			return (wiring) -> wiring
				.scalar(GraphQLScalarType.newScalar().name("Quiet").coercing(new Coercing<String, String>() {
					@Override
					public String serialize(Object value, GraphQLContext context, Locale locale) {
						if (value.toString().length() % 2 == 0) {
							throw new CoercingSerializeException("too loud");
						}
						return value.toString();
					}
				}).build());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class FewNodes {

		private static final int MOST = 5;

		@Bean
		SimplePerformantInstrumentation few() {
			return new SimplePerformantInstrumentation() {
				@Override
				public ExecutionInput instrumentExecutionInput(ExecutionInput input,
						InstrumentationExecutionParameters parameters, InstrumentationState state) {
					input.getGraphQLContext().put(ResultNodesInfo.MAX_RESULT_NODES, MOST);
					return input;
				}
			};
		}

	}

	@Controller
	static class Failing {

		@QueryMapping
		Blog.Post fails() {
			throw new IllegalStateException("secret");
		}

		@GraphQlExceptionHandler
		GraphQLError handled(IllegalStateException ex) {
			return GraphQLError.newError().message("handled here").build();
		}

	}

}
