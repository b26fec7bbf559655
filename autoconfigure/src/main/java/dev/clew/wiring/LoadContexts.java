package dev.clew.wiring;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

import dev.clew.load.LoadContext;
import graphql.GraphQLContext;
import graphql.execution.ExecutionStepInfo;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

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
		ExecutionStepInfo top = top(environment.getExecutionStepInfo());
		if (!isEvent(top, environment)) {
			boolean mutation = top.getObjectType() == environment.getGraphQLSchema().getMutationType();
			return request.computeIfAbsent(LoadContext.class, (key) -> new LoadContext(request::get, mutation));
		}
		if (environment.getLocalContext() instanceof GraphQLContext local
				&& local.get(LoadContext.class) instanceof LoadContext own) {
			return own;
		}
		LoadContexts events = request.computeIfAbsent(LoadContexts.class, (key) -> new LoadContexts());
		return events.byEvent.computeIfAbsent(top, (event) -> new LoadContext(request::get, true));
	}

	/**
	 * Return the context of what a controller loads for the field: each time another one
	 * where that is a stream of events.
	 */
	static LoadContext ofCall(DataFetchingEnvironment environment) {
		GraphQLContext request = environment.getGraphQlContext();
		return isEvent(environment.getExecutionStepInfo(), environment) ? new LoadContext(request::get, true)
				: of(environment);
	}

	/**
	 * Return the context where it is that of one event, which the fields below it share.
	 */
	static @Nullable LoadContext ofEvent(DataFetchingEnvironment environment, LoadContext context) {
		return isEvent(environment.getExecutionStepInfo(), environment) ? context : null;
	}

	private static boolean isEvent(ExecutionStepInfo field, DataFetchingEnvironment environment) {
		return field.getObjectType() == environment.getGraphQLSchema().getSubscriptionType();
	}

	private static ExecutionStepInfo top(ExecutionStepInfo field) {
		ExecutionStepInfo top = field;
		while (top.getParent() != null && top.getParent().hasParent()) {
			top = top.getParent();
		}
		return top;
	}

}
