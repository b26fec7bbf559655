package dev.clew.wiring;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

import dev.clew.load.LoadContext;
import graphql.GraphQLContext;
import graphql.execution.ExecutionStepInfo;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;

/**
 * Finds the {@link LoadContext} of what is being executed: one for a query or mutation,
 * and one for each event of a subscription.
 */
final class LoadContexts {

	// The engine makes one step for each event, which all fields below it hang on
	private final Map<ExecutionStepInfo, LoadContext> byEvent = Collections.synchronizedMap(new WeakHashMap<>());

	private LoadContexts() {
	}

	static LoadContext of(DataFetchingEnvironment environment) {
		GraphQLContext request = environment.getGraphQlContext();
		GraphQLSchema schema = environment.getGraphQLSchema();
		ExecutionStepInfo top = top(environment.getExecutionStepInfo());
		if (top.getObjectType() != schema.getSubscriptionType()) {
			boolean mutation = top.getObjectType() == schema.getMutationType();
			return request.computeIfAbsent(LoadContext.class, (key) -> new LoadContext(request::get, mutation));
		}
		LoadContexts events = request.computeIfAbsent(LoadContexts.class, (key) -> new LoadContexts());
		return events.byEvent.computeIfAbsent(top, (event) -> new LoadContext(request::get, true));
	}

	private static ExecutionStepInfo top(ExecutionStepInfo field) {
		ExecutionStepInfo top = field;
		while (top.getParent() != null && top.getParent().hasParent()) {
			top = top.getParent();
		}
		return top;
	}

}
