package dev.clew.wiring;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

import graphql.GraphQLContext;
import io.micrometer.context.ContextSnapshot;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Schedulers;

import org.springframework.graphql.execution.ContextPropagationHelper;

/**
 * Finds the thread for a load: the calling one, unless it must not block.
 */
public final class LoadThreads {

	private final @Nullable Executor executor;

	public LoadThreads(@Nullable Executor executor) {
		this.executor = executor;
	}

	/**
	 * Return the result of the call, or its future where the calling thread must not
	 * block.
	 */
	@Nullable Object call(GraphQLContext context, Callable<@Nullable Object> load) throws Exception {
		if (!Schedulers.isInNonBlockingThread()) {
			return load.call();
		}
		return future(context, load);
	}

	/**
	 * Return what the call selects, or what it will where the calling thread must not
	 * block.
	 */
	<T> Selected<T> select(GraphQLContext context, Callable<Selected<T>> load) {
		if (Schedulers.isInNonBlockingThread()) {
			return Selected.pending(future(context, load));
		}
		try {
			return load.call();
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return the future of the call, which has run already where the calling thread may
	 * block.
	 */
	<T> CompletableFuture<T> future(GraphQLContext context, Callable<T> load) {
		if (!Schedulers.isInNonBlockingThread()) {
			try {
				return CompletableFuture.completedFuture(load.call());
			}
			catch (Exception ex) {
				return CompletableFuture.failedFuture(ex);
			}
		}
		if (this.executor == null) {
			return CompletableFuture.failedFuture(new IllegalStateException("This thread must not block and there is "
					+ "no 'applicationTaskExecutor' to load on: define that bean"));
		}
		return CompletableFuture.supplyAsync(() -> {
			ContextSnapshot snapshot = ContextPropagationHelper.captureFrom(context);
			try (ContextSnapshot.Scope scope = snapshot.setThreadLocals()) {
				return load.call();
			}
			catch (RuntimeException ex) {
				throw ex;
			}
			catch (Exception ex) {
				throw new CompletionException(ex);
			}
		}, this.executor);
	}

}
