package dev.clew.complete;

import java.util.List;

import dev.clew.load.Row;
import dev.clew.wiring.ExplainInterceptor;
import dev.clew.wiring.Framed;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.ResultNodesInfo;
import org.jspecify.annotations.Nullable;

/**
 * Completes the values that are served from rows alone. Whatever is not as it should be
 * (a value that a scalar refuses, a null where there must be none) is left to the engine,
 * with all that stands below the same value, so errors, their paths and their order are
 * the engine's.
 */
final class DirectCompletion {

	private final Watcher watcher;

	DirectCompletion(Watcher watcher) {
		this.watcher = watcher;
	}

	/**
	 * Complete a value, or return {@code null} where the engine has to.
	 */
	@Nullable FieldValueInfo complete(ExecutionContext execution, ExecutionStrategyParameters parameters) {
		Object value = parameters.getSource();
		// The engine knows what to say to who has given up
		if (!isMadeOfRows(value) || execution.getExecutionInput().isCancelled()) {
			return null;
		}
		String obstacle = obstacle(execution);
		if (obstacle != null) {
			ExplainInterceptor.tell(execution.getGraphQLContext(),
					() -> "The engine completes every field: " + obstacle);
			return null;
		}
		Object completed = Programs.of(execution)
			.complete(parameters.getExecutionStepInfo().getUnwrappedNonNullType(), parameters.getField(), value);
		// A leaf to whoever counts what stands below
		return (completed != null) ? new FieldValueInfo(CompleteValueType.SCALAR, completed) : null;
	}

	private static boolean isMadeOfRows(@Nullable Object value) {
		return value instanceof Row || value instanceof Framed
				|| value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Row;
	}

	private @Nullable String obstacle(ExecutionContext execution) {
		// Below the root it runs mutations and subscriptions too
		if (!(execution.getQueryStrategy() instanceof QueryStrategy)) {
			return execution.getQueryStrategy().getClass().getName() + " is the strategy of the application";
		}
		if (execution.hasIncrementalSupport()) {
			return "the request may use @defer";
		}
		if (execution.getGraphQLContext().get(ResultNodesInfo.MAX_RESULT_NODES) != null) {
			return "it counts the nodes of the answer";
		}
		if (execution.getExecutionInput().isProfileExecution()) {
			return "it profiles the request";
		}
		return this.watcher.in(execution.getInstrumentation())
			.map((type) -> type.getName() + " watches them")
			.orElse(null);
	}

}
