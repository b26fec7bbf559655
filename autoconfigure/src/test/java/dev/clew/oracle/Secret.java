package dev.clew.oracle;

import java.util.function.Predicate;

import dev.clew.fixture.Visibility;
import dev.clew.fixture.Visibility.Way;
import dev.clew.load.Restriction;

/**
 * Rows of an entity that a viewer must not see, said twice.
 *
 * @param <T> the entity
 * @param entity the entity
 * @param viewer who must not see the others
 * @param restriction what the application says of the rows that are seen
 * @param seen what the walk knows of them
 */
record Secret<T>(Class<T> entity, Viewer viewer, Restriction restriction, Predicate<T> seen) implements Visibility {

	@Override
	public boolean mayHide(Class<?> type) {
		return this.entity.isAssignableFrom(type) || type.isAssignableFrom(this.entity);
	}

	@Override
	public boolean hides(Object row, Way way) {
		return this.entity.isInstance(row) && !this.seen.test(this.entity.cast(row));
	}

	@Override
	public String toString() {
		return "%s from %s by %s".formatted(this.entity.getSimpleName(), this.viewer, this.restriction);
	}

}
