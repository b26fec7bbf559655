package dev.clew.wiring;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link Lookahead} has loaded, for a controller method to return: as it is, or in
 * a {@code Mono}, {@code CompletableFuture} or {@code Callable}, or one for each event of
 * a subscription.
 *
 * <p>
 * The objects need not be entities, so nobody can look at them unless they were asked for
 * by {@link Lookahead#entities()}.
 *
 * @param <T> the entity that the field shows
 */
public final class Selected<T> {

	private final @Nullable Object value;

	private final @Nullable List<T> entities;

	private Selected(@Nullable Object value, @Nullable List<T> entities) {
		this.value = value;
		this.entities = entities;
	}

	/**
	 * What has been loaded.
	 * @param value the value of the field
	 * @param entities the objects in it, if these are entities
	 */
	static <T> Selected<T> of(@Nullable Object value, @Nullable List<T> entities) {
		return new Selected<>(value, entities);
	}

	/**
	 * What will be loaded, where the calling thread must not wait for it.
	 */
	static <T> Selected<T> pending(CompletableFuture<Selected<T>> loading) {
		return new Selected<>(loading.thenApply(Selected::value), null);
	}

	/**
	 * Return the value of the field, or its future.
	 */
	@Nullable Object value() {
		return this.value;
	}

	/**
	 * Return the entities that were loaded.
	 * @throws IllegalStateException if they were not asked for, or are still being loaded
	 */
	public List<T> objects() {
		if (this.entities == null) {
			throw new IllegalStateException((this.value instanceof CompletableFuture)
					? "Nothing has been loaded yet, because the thread of the controller must not wait for a database: return what the Lookahead gave, or call it on a thread that may block"
					: "The objects are what the client selected, not entities: ask for those by lookahead.entities()");
		}
		return this.entities;
	}

}
