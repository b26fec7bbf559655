package dev.clew.wiring;

import java.util.concurrent.Callable;

import dev.clew.load.GraphOffer;
import org.jspecify.annotations.Nullable;

/**
 * What is offered to the repositories that user code calls on this thread.
 */
final class OfferedGraph {

	private static final ThreadLocal<@Nullable GraphOffer> offered = new ThreadLocal<>();

	private OfferedGraph() {
	}

	/**
	 * Run the code; repository methods that it calls on this thread may join what is
	 * offered.
	 */
	static <T extends @Nullable Object> T whileOffering(GraphOffer offer, Callable<T> code) throws Exception {
		GraphOffer outer = offered.get();
		offered.set(offer);
		try {
			return code.call();
		}
		finally {
			if (outer != null) {
				offered.set(outer);
			}
			else {
				offered.remove();
			}
		}
	}

	static @Nullable GraphOffer current() {
		return offered.get();
	}

}
