package dev.clew.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import dev.clew.load.EntityFilters.Registered;
import dev.clew.load.Restriction.Conditional;
import dev.clew.model.EntityBindings;
import org.hibernate.SharedSessionContract;
import org.jspecify.annotations.Nullable;

/**
 * What the loads of one operation have in common. They may run on several threads.
 */
public final class LoadContext {

	private final Spent spent = new Spent();

	private final Map<Registered, Restriction> restrictions = new ConcurrentHashMap<>();

	private final Function<Object, @Nullable Object> values;

	private final boolean afterWrites;

	/**
	 * Create the context of an operation.
	 * @param values returns what the application has put into its GraphQL context
	 * @param afterWrites whether it shows what has just been written
	 */
	public LoadContext(Function<Object, @Nullable Object> values, boolean afterWrites) {
		this.values = values;
		this.afterWrites = afterWrites;
	}

	/**
	 * Return what the application has put into the GraphQL context of the operation under
	 * the given key, or {@code null}.
	 */
	@SuppressWarnings("unchecked")
	public <T> @Nullable T get(Object key) {
		return (T) this.values.apply(key);
	}

	/**
	 * Return what a filter says of the operation, which it is asked once.
	 */
	Restriction restriction(Registered filter, EntityBindings bindings, RestrictionCheck check,
			SharedSessionContract session) {
		return this.restrictions.computeIfAbsent(filter, (asked) -> {
			Restriction restriction = asked.filter().restrict(this);
			if (restriction instanceof Conditional conditional) {
				check.check(asked.toString(), conditional, bindings.model(asked.entity()), bindings, session);
			}
			return restriction;
		});
	}

	/**
	 * Return whether loads must see what has just been written: those of mutations and
	 * subscriptions.
	 */
	boolean isAfterWrites() {
		return this.afterWrites;
	}

	Spent spent() {
		return this.spent;
	}

}
