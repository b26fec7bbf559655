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

	/**
	 * Create the context of an operation.
	 * @param values returns what the application has put into its GraphQL context
	 */
	public LoadContext(Function<Object, @Nullable Object> values) {
		this.values = values;
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

	Spent spent() {
		return this.spent;
	}

}
