package dev.clew.load;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The row filters of the application, by the entities whose rows they restrict.
 */
public final class EntityFilters {

	/**
	 * No filters.
	 */
	public static final EntityFilters NONE = new EntityFilters(List.of());

	private final List<Registered> registered;

	private final Map<Class<?>, List<Registered>> byEntity = new ConcurrentHashMap<>();

	public EntityFilters(List<Registered> registered) {
		this.registered = List.copyOf(registered);
	}

	/**
	 * Return whether rows of an entity, or of one that extends it, may be hidden.
	 */
	public boolean restrict(Class<?> entity) {
		return !of(entity).isEmpty();
	}

	/**
	 * Return the filters that concern rows of an entity, in their order: its own, those
	 * of its supertypes, and those of its subtypes.
	 */
	List<Registered> of(Class<?> entity) {
		return this.registered.isEmpty() ? List.of() : this.byEntity.computeIfAbsent(entity,
				(type) -> this.registered.stream().filter((filter) -> filter.concerns(type)).toList());
	}

	/**
	 * Return the place of a filter among all.
	 */
	int index(Registered filter) {
		return this.registered.indexOf(filter);
	}

	/**
	 * A filter of the application.
	 *
	 * @param name how the application calls it
	 * @param entity the entity whose rows it restricts
	 * @param filter the filter
	 */
	public record Registered(String name, Class<?> entity, EntityFilter<?> filter) {

		/**
		 * Return whether the filter holds for all rows of an entity.
		 */
		boolean holdsFor(Class<?> type) {
			return this.entity.isAssignableFrom(type);
		}

		private boolean concerns(Class<?> type) {
			return holdsFor(type) || type.isAssignableFrom(this.entity);
		}

		@Override
		public String toString() {
			return "EntityFilter '%s' of %s".formatted(this.name, this.entity.getSimpleName());
		}

	}

}
