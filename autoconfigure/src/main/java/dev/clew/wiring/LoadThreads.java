package dev.clew.wiring;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

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

	private final int most;

	private final Semaphore free;

	private final boolean consistent;

	public LoadThreads(@Nullable Executor executor) {
		this(executor, 0, false);
	}

	/**
	 * Create threads for loads.
	 * @param executor where to load if the calling thread must not block
	 * @param parallelLoads most loads that run beside those of the requests' own threads
	 * @param consistentRead whether all root fields of a query load as of one moment, one
	 * after the other
	 */
	public LoadThreads(@Nullable Executor executor, int parallelLoads, boolean consistentRead) {
		this.executor = executor;
		this.most = parallelLoads;
		this.free = new Semaphore(parallelLoads);
		this.consistent = consistentRead;
	}

	boolean isParallel() {
		return this.executor != null && this.most > 0;
	}

	boolean isConsistent() {
		return this.consistent;
	}

	/**
	 * Return the future of a load that another thread runs, or {@code null} where the
	 * calling one must: no other is free, or it must not block and has another already.
	 * @param begun takes the load, which anybody may run who finds it there
	 */
	@Nullable CompletableFuture<@Nullable Object> beside(GraphQLContext context, Callable<@Nullable Object> load,
			Queue<Runnable> begun) {
		if (this.executor == null || Schedulers.isInNonBlockingThread() || !this.free.tryAcquire()) {
			return null;
		}
		LoadBeside beside = new LoadBeside(load, ContextPropagationHelper.getInstance(context).captureAll(),
				this.free::release);
		try {
			this.executor.execute(beside);
		}
		catch (RejectedExecutionException ex) {
			this.free.release();
			return null;
		}
		begun.add(beside);
		return beside.value();
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
		return elsewhere(context, load);
	}

	/**
	 * Return the future of the call, which another thread runs, as that of the request.
	 */
	<T> CompletableFuture<T> elsewhere(GraphQLContext context, Callable<T> load) {
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
