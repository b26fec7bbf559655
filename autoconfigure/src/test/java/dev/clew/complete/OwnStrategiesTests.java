package dev.clew.complete;

import java.util.concurrent.CompletableFuture;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.BlogSchema;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.EngineWork;
import dev.clew.wiring.Lookahead;
import dev.clew.wiring.Selected;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.ExecutionResult;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Strategies that an application has chosen stay, for each kind of operation.
 */
class OwnStrategiesTests {

	private static AppSpec blog() {
		return ClewApp.of(Blog.class, Geo.class)
			.schema(BlogSchema.TYPES)
			.schema(BlogSchema.QUERY)
			.with(EngineWork.class)
			.data(new BlogData(1));
	}

	@Test
	void strategyOfQueriesStays() {
		ClewApp app = blog().with(OwnStrategies.class).shared();
		assertThat(app.query("{posts{title author{username}}}")).hasNoErrors();
		assertThat(app.bean(EngineWork.class).nodes()).isGreaterThan(1);
		assertThat(app.bean(OwnQueries.class).runs).isPositive();
	}

	@Test
	void strategiesOfWritesAndEventsStay() {
		ClewApp app = blog().schema("type Mutation { touch: Post } type Subscription { touched: Post }")
			.with(OwnStrategies.class, Writing.class)
			.shared();
		assertThat(app.query("mutation{touch{title}}")).hasNoErrors();
		assertThat(app.subscribe("subscription{touched{title}}")).singleElement()
			.satisfies((event) -> assertThat(event).hasNoErrors());
		assertThat(app.bean(OwnWrites.class).runs).isEqualTo(1);
		assertThat(app.bean(OwnEvents.class).runs).isEqualTo(1);
	}

	@Test
	void strategyOfQueriesSeesWhatMutationsShow() {
		AppSpec spec = blog().schema("type Mutation { touched: [Post!]! }").with(Asking.class);
		assertThat(nodesOfMutation(spec)).isEqualTo(1);
		assertThat(nodesOfMutation(spec.with(OwnQueries.class, OnlyQueries.class))).isGreaterThan(1);
	}

	private static long nodesOfMutation(AppSpec spec) {
		ClewApp app = spec.shared();
		assertThat(app.query("mutation{touched{title author{username}}}")).hasNoErrors();
		return app.bean(EngineWork.class).nodes();
	}

	/**
	 * A strategy of queries that only the application knows.
	 */
	static class OwnQueries extends AsyncExecutionStrategy {

		private int runs;

		@Override
		public CompletableFuture<ExecutionResult> execute(ExecutionContext context,
				ExecutionStrategyParameters parameters) {
			this.runs++;
			return super.execute(context, parameters);
		}

	}

	static class OwnWrites extends AsyncSerialExecutionStrategy {

		private int runs;

		@Override
		public CompletableFuture<ExecutionResult> execute(ExecutionContext context,
				ExecutionStrategyParameters parameters) {
			this.runs++;
			return super.execute(context, parameters);
		}

	}

	static class OwnEvents extends SubscriptionExecutionStrategy {

		private int runs;

		@Override
		public CompletableFuture<ExecutionResult> execute(ExecutionContext context,
				ExecutionStrategyParameters parameters) {
			this.runs++;
			return super.execute(context, parameters);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ OwnQueries.class, OwnWrites.class, OwnEvents.class })
	static class OwnStrategies {

		@Bean
		GraphQlSourceBuilderCustomizer own(OwnQueries queries, OwnWrites writes, OwnEvents events) {
			return (builder) -> builder.configureGraphQl((graphQl) -> graphQl.queryExecutionStrategy(queries)
				.mutationExecutionStrategy(writes)
				.subscriptionExecutionStrategy(events));
		}

	}

	@Controller
	static class Writing {

		private final EntityManager entityManager;

		Writing(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@MutationMapping
		Blog.Post touch() {
			return this.entityManager.createQuery("from Post order by id", Blog.Post.class)
				.setMaxResults(1)
				.getSingleResult();
		}

		@SubscriptionMapping
		Flux<Blog.Post> touched() {
			return Flux.just(touch());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OnlyQueries {

		@Bean
		GraphQlSourceBuilderCustomizer own(OwnQueries queries) {
			return (builder) -> builder.configureGraphQl((graphQl) -> graphQl.queryExecutionStrategy(queries));
		}

	}

	@Controller
	static class Asking {

		@MutationMapping
		Selected<Blog.Post> touched(Lookahead<Blog.Post> lookahead) {
			return lookahead.list();
		}

	}

}
