package dev.clew.complete;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;

/**
 * Runs queries, and all that stands below the root of other operations.
 */
final class DirectQueryStrategy extends AsyncExecutionStrategy {

	private final DirectCompletion direct;

	DirectQueryStrategy(DataFetcherExceptionHandler handler, DirectCompletion direct) {
		super(handler);
		this.direct = direct;
	}

	@Override
	protected FieldValueInfo completeValue(ExecutionContext execution, ExecutionStrategyParameters parameters) {
		FieldValueInfo direct = this.direct.complete(execution, parameters);
		return (direct != null) ? direct : super.completeValue(execution, parameters);
	}

}
