package dev.clew.wiring;

import dev.clew.load.GraphOffer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * What is offered to the repositories that user code calls on this thread. It follows a
 * controller method to the executor that it is called on, to where what it returns is
 * subscribed to, and from there wherever Reactor takes the request's context.
 */
final class OfferedGraph {

	private static final ThreadLocal<@Nullable GraphOffer> offered = new ThreadLocal<>();

	private OfferedGraph() {
	}

	/**
	 * Begin a part of this thread's work in which repository methods may join what is
	 * offered. It ends when closed.
	 * @param offer what they may join, or {@code null} for nothing
	 */
	static Scope open(@Nullable GraphOffer offer) {
		GraphOffer outer = offered.get();
		set(offer);
		return () -> set(outer);
	}

	static void set(@Nullable GraphOffer offer) {
		if (offer != null) {
			offered.set(offer);
		}
		else {
			offered.remove();
		}
	}

	/**
	 * Return the value of a controller method such that what it leads to later may join
	 * what is offered, too.
	 */
	static @Nullable Object offering(GraphOffer offer, @Nullable Object value) {
		if (value instanceof Mono<?> mono) {
			return Mono.fromDirect(subscribing(offer, mono)).contextWrite(Context.of(OfferedGraph.class, offer));
		}
		if (value instanceof Flux<?> flux) {
			return Flux.from(subscribing(offer, flux)).contextWrite(Context.of(OfferedGraph.class, offer));
		}
		return value;
	}

	private static <T> Publisher<T> subscribing(GraphOffer offer, Publisher<T> publisher) {
		return (subscriber) -> {
			try (Scope scope = open(offer)) {
				publisher.subscribe(subscriber);
			}
		};
	}

	/**
	 * Return the task such that it may join what is offered now, on whatever thread it
	 * runs.
	 */
	static Runnable offering(Runnable task) {
		GraphOffer offer = offered.get();
		return (offer == null) ? task : () -> {
			try (Scope scope = open(offer)) {
				task.run();
			}
		};
	}

	static @Nullable GraphOffer current() {
		return offered.get();
	}

	/**
	 * A part of a thread's work.
	 */
	@FunctionalInterface
	interface Scope extends AutoCloseable {

		@Override
		void close();

	}

}
