package dev.clew.complete;

import java.util.concurrent.CompletableFuture;

import dev.clew.wiring.IdleLoaders;
import graphql.ExecutionResult;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataLoaderDispatchStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import org.jspecify.annotations.Nullable;

/**
 * Runs queries, and all that stands below the root of other operations.
 */
final class QueryStrategy extends AsyncExecutionStrategy {

	private final IdleLoaders loaders;

	private final Watcher watcher;

	private final @Nullable DirectCompletion direct;

	/**
	 * Create a strategy.
	 * @param loaders finds queries whose data loaders nobody asks
	 * @param watcher tells who watches fields, and may ask loaders of its own
	 * @param direct completes values; {@code null} for the engine
	 */
	QueryStrategy(DataFetcherExceptionHandler handler, IdleLoaders loaders, Watcher watcher,
			@Nullable DirectCompletion direct) {
		super(handler);
		this.watcher = watcher;
		this.loaders = loaders;
		this.direct = direct;
	}

	@Override
	public CompletableFuture<ExecutionResult> execute(ExecutionContext execution,
			ExecutionStrategyParameters parameters) {
		if (this.watcher.in(execution.getInstrumentation()).isEmpty()
				&& this.loaders.areLeftBy(execution, parameters.getFields().getSubFieldsList())) {
			execution.setDataLoaderDispatcherStrategy(DataLoaderDispatchStrategy.NO_OP);
		}
		return super.execute(execution, parameters);
	}

	@Override
	protected FieldValueInfo completeValue(ExecutionContext execution, ExecutionStrategyParameters parameters) {
		FieldValueInfo direct = (this.direct != null) ? this.direct.complete(execution, parameters) : null;
		return (direct != null) ? direct : super.completeValue(execution, parameters);
	}

}
