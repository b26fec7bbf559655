package dev.clew.complete;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.SubscriptionExecutionStrategy;

/**
 * Runs subscriptions: each event is completed like a query.
 */
final class DirectSubscriptionStrategy extends SubscriptionExecutionStrategy {

	private final DirectCompletion direct;

	DirectSubscriptionStrategy(DataFetcherExceptionHandler handler, DirectCompletion direct) {
		super(handler);
		this.direct = direct;
	}

	@Override
	protected FieldValueInfo completeValue(ExecutionContext execution, ExecutionStrategyParameters parameters) {
		FieldValueInfo direct = this.direct.complete(execution, parameters);
		return (direct != null) ? direct : super.completeValue(execution, parameters);
	}

}
