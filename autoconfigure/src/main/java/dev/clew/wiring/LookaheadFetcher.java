package dev.clew.wiring;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * Runs a controller method that has a {@link Lookahead}, and takes out of what it returns
 * what that has loaded.
 */
final class LookaheadFetcher extends ControllerDelegate {

	private static final ThreadLocal<@Nullable DataFetchingEnvironment> RUNNING = new ThreadLocal<>();

	LookaheadFetcher(SelfDescribingDataFetcher<?> controller) {
		super(controller);
	}

	/**
	 * Return whether this thread runs the method that was called for a field. What the
	 * method has returned may run on the same thread later, for somebody else.
	 */
	static boolean isRunning(DataFetchingEnvironment environment) {
		return RUNNING.get() == environment;
	}

	@Override
	public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
		return open(run(environment));
	}

	private @Nullable Object run(DataFetchingEnvironment environment) throws Exception {
		DataFetchingEnvironment around = RUNNING.get();
		RUNNING.set(environment);
		try {
			return controller().get(environment);
		}
		finally {
			if (around != null) {
				RUNNING.set(around);
			}
			else {
				RUNNING.remove();
			}
		}
	}

	private static @Nullable Object open(@Nullable Object returned) {
		if (returned instanceof Selected<?> selected) {
			return selected.value();
		}
		if (returned instanceof CompletionStage<?> stage) {
			return stage.thenCompose((value) -> future(open(value)));
		}
		if (returned instanceof Mono<?> mono) {
			return mono.flatMap((value) -> mono(open(value)));
		}
		if (returned instanceof Flux<?> flux) {
			// One after the other, and none before it is asked for
			return flux.concatMap((value) -> mono(open(value)), 0);
		}
		return (returned instanceof DataFetcherResult<?> result && result.getData() instanceof Selected<?> selected)
				? merged(result, open(selected)) : returned;
	}

	// What the controller says beside the value stays as it is
	private static Object merged(DataFetcherResult<?> result, @Nullable Object value) {
		if (value instanceof CompletableFuture<?> future) {
			return future.thenApply((loaded) -> merged(result, loaded));
		}
		DataFetcherResult.Builder<Object> merged = DataFetcherResult.newResult()
			.errors(result.getErrors())
			.extensions(result.getExtensions());
		return (value instanceof DataFetcherResult<?> loaded) ? merged.data(loaded.getData())
			.localContext(Beside.together(result.getLocalContext(), loaded.getLocalContext()))
			.build() : merged.data(value).localContext(result.getLocalContext()).build();
	}

	private static CompletionStage<@Nullable Object> future(@Nullable Object value) {
		return (value instanceof CompletableFuture<?> future) ? future.thenApply((loaded) -> loaded)
				: CompletableFuture.completedFuture(value);
	}

	private static Mono<Object> mono(@Nullable Object value) {
		return (value instanceof CompletableFuture<?> future) ? Mono.fromFuture(future).map((loaded) -> loaded)
				: Mono.justOrEmpty(value);
	}

}
