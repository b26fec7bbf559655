package dev.clew.complete;

import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;

/**
 * Runs mutations, one root field after the other.
 */
final class DirectMutationStrategy extends AsyncSerialExecutionStrategy {

	private final DirectCompletion direct;

	DirectMutationStrategy(DataFetcherExceptionHandler handler, DirectCompletion direct) {
		super(handler);
		this.direct = direct;
	}

	@Override
	protected FieldValueInfo completeValue(ExecutionContext execution, ExecutionStrategyParameters parameters) {
		FieldValueInfo direct = this.direct.complete(execution, parameters);
		return (direct != null) ? direct : super.completeValue(execution, parameters);
	}

}
