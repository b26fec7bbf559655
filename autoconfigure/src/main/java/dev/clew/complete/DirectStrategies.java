package dev.clew.complete;

import java.lang.reflect.Field;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.clew.wiring.IdleLoaders;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionStrategy;
import graphql.execution.SubscriptionExecutionStrategy;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

/**
 * Puts our strategies in place of the engine's own, with their handlers of exceptions.
 * One that the application has chosen stays.
 */
public final class DirectStrategies implements Consumer<GraphQL.Builder> {

	private static final Log logger = LogFactory.getLog(DirectStrategies.class);

	private final Watcher watcher = new Watcher();

	private final IdleLoaders loaders;

	private final @Nullable DirectCompletion direct;

	/**
	 * Create the strategies.
	 * @param loaders finds queries whose data loaders nobody asks
	 * @param completing whether values are completed directly
	 */
	public DirectStrategies(IdleLoaders loaders, boolean completing) {
		this.loaders = loaders;
		this.direct = completing ? new DirectCompletion(this.watcher) : null;
	}

	@Override
	public void accept(GraphQL.Builder builder) {
		GraphQL engine = builder.build();
		DirectCompletion direct = this.direct;
		replace(engine.getQueryStrategy(), AsyncExecutionStrategy.class,
				(handler) -> new QueryStrategy(handler, this.loaders, this.watcher, direct),
				builder::queryExecutionStrategy);
		if (direct != null) {
			replace(engine.getMutationStrategy(), AsyncSerialExecutionStrategy.class,
					(handler) -> new DirectMutationStrategy(handler, direct), builder::mutationExecutionStrategy);
			replace(engine.getSubscriptionStrategy(), SubscriptionExecutionStrategy.class,
					(handler) -> new DirectSubscriptionStrategy(handler, direct),
					builder::subscriptionExecutionStrategy);
		}
	}

	private static void replace(ExecutionStrategy current, Class<? extends ExecutionStrategy> known,
			Function<DataFetcherExceptionHandler, ExecutionStrategy> ours, Consumer<ExecutionStrategy> builder) {
		if (current.getClass() == known) {
			builder.accept(ours.apply(handler(current)));
		}
		else {
			logger.info("%s completes every field itself".formatted(current.getClass().getName()));
		}
	}

	// The engine gives its strategies a handler, but tells nobody which
	private static DataFetcherExceptionHandler handler(ExecutionStrategy strategy) {
		Field field = Objects
			.requireNonNull(ReflectionUtils.findField(ExecutionStrategy.class, "dataFetcherExceptionHandler"));
		ReflectionUtils.makeAccessible(field);
		return (DataFetcherExceptionHandler) Objects.requireNonNull(ReflectionUtils.getField(field, strategy));
	}

}
