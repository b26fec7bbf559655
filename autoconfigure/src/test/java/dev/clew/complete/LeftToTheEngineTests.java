package dev.clew.complete;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.EngineWork;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.ExecutionInput;
import graphql.ExperimentalApi;
import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.DataFetcherFactories;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.SchemaDirectiveWiring;
import graphql.schema.idl.SchemaDirectiveWiringEnvironment;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What only the engine can do is left to it, in the middle of a list too.
 */
class LeftToTheEngineTests {

	private static final int BREATH = 1024;

	private static AppSpec posts(String field) {
		return ClewApp.of(Blog.class, Geo.class)
			.schema("type Query { posts: [Post!]! } type Post { %s }".formatted(field))
			.with(EngineWork.class);
	}

	@Test
	void answerThatNobodyWaitsForAnyMoreIsNotCompletedToItsEnd() {
		try (ClewApp app = posts("title: Cancelling").schema("scalar Cancelling")
			.with(Cancelling.class)
			.data(new BlogData(200))
			.start()) {
			Answer answer = app.query("{posts{title}}");
			assertThat(answer.errors()).singleElement()
				.satisfies((error) -> assertThat(error.getMessage()).contains("cancel"));
			assertThat(app.bean(Cancelling.class).shown).hasValue(BREATH);
		}
	}

	@Test
	void requestsThatMayBeAnsweredInPartsAreTheEngines() {
		ClewApp app = posts("title: String").with(Incremental.class).data(new BlogData(1)).shared();
		assertThat(app.query("{posts{title}}").errors()).isEmpty();
		assertThat(app.bean(EngineWork.class).nodes()).isGreaterThan(1);
	}

	@Test
	void fieldThatADirectiveHasWrappedIsFetched() {
		ClewApp app = posts("title: String @loud").schema("directive @loud on FIELD_DEFINITION")
			.with(Loud.class)
			.data(new BlogData(1))
			.shared();
		List<Map<String, String>> posts = app.query("{posts{title}}").get("posts");
		assertThat(posts).extracting((post) -> post.get("title")).contains("ALPHA", "BETA").doesNotContain("Alpha");
		assertThat(app.bean(EngineWork.class).nodes()).isGreaterThan(1);
	}

	private static SimplePerformantInstrumentation forInput(Consumer<ExecutionInput> looking) {
		return new SimplePerformantInstrumentation() {
			@Override
			public ExecutionInput instrumentExecutionInput(ExecutionInput input,
					InstrumentationExecutionParameters parameters, InstrumentationState state) {
				looking.accept(input);
				return input;
			}
		};
	}

	/**
	 * Cancels the request when its first title is shown.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Cancelling {

		private final AtomicInteger shown = new AtomicInteger();

		@Bean
		SimplePerformantInstrumentation remembering() {
			return forInput((input) -> input.getGraphQLContext().put(Cancelling.class, input));
		}

		@Bean
		RuntimeWiringConfigurer cancelling() {
			return (wiring) -> wiring
				.scalar(GraphQLScalarType.newScalar().name("Cancelling").coercing(new Coercing<Object, Object>() {
					@Override
					public Object serialize(Object value, GraphQLContext context, Locale locale) {
						Cancelling.this.shown.incrementAndGet();
						context.<ExecutionInput>get(Cancelling.class).cancel();
						return value;
					}
				}).build());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Incremental {

		@Bean
		SimplePerformantInstrumentation incremental() {
			return forInput((input) -> input.getGraphQLContext().put(ExperimentalApi.ENABLE_INCREMENTAL_SUPPORT, true));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Loud {

		@Bean
		RuntimeWiringConfigurer loud() {
			return (wiring) -> wiring.directive("loud", new SchemaDirectiveWiring() {
				@Override
				public GraphQLFieldDefinition onField(SchemaDirectiveWiringEnvironment<GraphQLFieldDefinition> field) {
					return field.setFieldDataFetcher(DataFetcherFactories.wrapDataFetcher(field.getFieldDataFetcher(),
							(asked, value) -> String.valueOf(value).toUpperCase(Locale.ROOT)));
				}
			});
		}

	}

}
