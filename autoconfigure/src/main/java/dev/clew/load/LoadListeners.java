package dev.clew.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Those who want to know of loads.
 */
final class LoadListeners {

	private static final Log logger = LogFactory.getLog(LoadListeners.class);

	private final List<LoadListener> listeners;

	LoadListeners(Collection<LoadListener> listeners) {
		this.listeners = new CopyOnWriteArrayList<>(listeners);
	}

	Runnable add(LoadListener listener) {
		this.listeners.add(listener);
		return () -> this.listeners.remove(listener);
	}

	/**
	 * Run a load, and tell those who watch it how it goes.
	 */
	<T> T watched(LoadEvent event, Function<StatementWatch, T> load) {
		List<LoadWatch> watches = this.listeners.isEmpty() ? List.of() : begin(event);
		if (watches.isEmpty()) {
			return load.apply(StatementWatch.NOBODY);
		}
		Throwable failure = null;
		try {
			return load.apply(new StatementWatch(watches, event));
		}
		catch (RuntimeException | Error ex) {
			failure = ex;
			throw ex;
		}
		finally {
			end(watches, failure);
		}
	}

	private List<LoadWatch> begin(LoadEvent event) {
		List<LoadWatch> watches = new ArrayList<>();
		for (LoadListener listener : this.listeners) {
			tell(() -> {
				LoadWatch watch = listener.begin(event);
				if (watch != null) {
					watches.add(watch);
				}
			});
		}
		return watches;
	}

	// The last to begin is the first to end, as scopes on a thread must
	private static void end(List<LoadWatch> watches, @Nullable Throwable failure) {
		for (int i = watches.size() - 1; i >= 0; i--) {
			LoadWatch watch = watches.get(i);
			tell(() -> watch.end(failure));
		}
	}

	/**
	 * Tell somebody something. What goes wrong there is no matter of the load.
	 */
	static void tell(Runnable telling) {
		try {
			telling.run();
		}
		catch (RuntimeException ex) {
			logger.warn("A listener of loads failed", ex);
		}
	}

}
