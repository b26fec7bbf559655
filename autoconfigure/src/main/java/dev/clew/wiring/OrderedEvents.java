package dev.clew.wiring;

import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.execution.SubscriptionExecutionStrategy;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;

/**
 * Has the events of a subscription answered one after the other, unless the application
 * says otherwise. Where several are ready at once, as loads on other threads make them,
 * the engine would hand them on at the same time, and its subscribers lose some.
 */
public final class OrderedEvents implements WebGraphQlInterceptor {

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		request.configureExecutionInput((input, builder) -> ordered(input));
		return chain.next(request);
	}

	private static ExecutionInput ordered(ExecutionInput input) {
		GraphQLContext context = input.getGraphQLContext();
		if (!context.hasKey(SubscriptionExecutionStrategy.KEEP_SUBSCRIPTION_EVENTS_ORDERED)) {
			context.put(SubscriptionExecutionStrategy.KEEP_SUBSCRIPTION_EVENTS_ORDERED, true);
		}
		return input;
	}

}
