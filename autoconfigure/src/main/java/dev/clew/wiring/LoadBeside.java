package dev.clew.wiring;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import io.micrometer.context.ContextSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * A load beside others of its request. The first thread that comes runs it, once.
 */
final class LoadBeside implements Runnable {

	private final Callable<@Nullable Object> load;

	private final ContextSnapshot context;

	private final Runnable end;

	private final AtomicBoolean begun = new AtomicBoolean();

	private final CompletableFuture<@Nullable Object> value = new CompletableFuture<>();

	/**
	 * Create a load.
	 * @param context what belongs to the thread of the request
	 * @param end called when it has loaded, before anybody sees its value
	 */
	LoadBeside(Callable<@Nullable Object> load, ContextSnapshot context, Runnable end) {
		this.load = load;
		this.context = context;
		this.end = end;
	}

	CompletableFuture<@Nullable Object> value() {
		return this.value;
	}

	@Override
	public void run() {
		if (!this.begun.compareAndSet(false, true)) {
			return;
		}
		Object loaded = null;
		Throwable failure = null;
		try (ContextSnapshot.Scope scope = this.context.setThreadLocals()) {
			loaded = this.load.call();
		}
		catch (Throwable ex) {
			failure = ex;
		}
		this.end.run();
		if (failure != null) {
			this.value.completeExceptionally(failure);
		}
		else {
			this.value.complete(loaded);
		}
	}

}
