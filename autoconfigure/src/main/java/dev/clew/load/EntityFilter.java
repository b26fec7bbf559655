package dev.clew.load;

/**
 * Hides rows of an entity from those who may not see them, on every path that leads to
 * it.
 *
 * <p>
 * Declare it as a bean of type {@code EntityFilter<Post>}; several for one entity must
 * all admit a row. A filter of a supertype holds for its subtypes; that of a subtype
 * holds for its rows wherever the supertype is read. It is asked once for each operation,
 * or event of a subscription, on the thread of the first load that reads the entity and
 * with the request's context. What it throws fails that load, so that nothing is shown.
 *
 * <p>
 * It holds for what Clew reads. What a controller returns, and what its code reads
 * through the getters of an entity, is the application's own decision.
 *
 * @param <T> the entity
 */
@FunctionalInterface
public interface EntityFilter<T> {

	/**
	 * Return which rows the current operation may read.
	 */
	Restriction restrict(LoadContext context);

}
