package dev.clew.load;

import dev.clew.model.EntityModel;
import org.jspecify.annotations.Nullable;

/**
 * What a statement returns for an object whose selected fields are all plain: a light
 * tuple of just those columns, and what was loaded beside them.
 */
public final class Row {

	private final Loaded loaded;

	private final @Nullable Object key;

	private final @Nullable Class<?> type;

	private final @Nullable Object[] values;

	Row(Loaded loaded, @Nullable Object key, @Nullable Class<?> type, int columns) {
		this.loaded = loaded;
		this.key = key;
		this.type = type;
		this.values = new @Nullable Object[columns + loaded.node().edges().size()];
	}

	/**
	 * Return what this row was loaded as part of.
	 */
	public Loaded loaded() {
		return this.loaded;
	}

	/**
	 * Return the identifier; {@code null} for an embedded value.
	 */
	public @Nullable Object key() {
		return this.key;
	}

	/**
	 * Return the class of the object, where it may be one of several.
	 */
	public @Nullable Class<?> type() {
		return this.type;
	}

	/**
	 * Return whether the row holds the column.
	 * @param entity the entity of the object's own type
	 */
	public boolean has(EntityModel entity, String attribute) {
		return this.loaded.column(entity, attribute) >= 0;
	}

	/**
	 * Return the value of a column that the row holds.
	 * @param entity the entity of the object's own type
	 * @throws FieldFailure if the column holds what cannot be read
	 */
	public @Nullable Object column(EntityModel entity, String attribute) {
		int index = this.loaded.column(entity, attribute);
		if (index < 0) {
			throw new IllegalArgumentException("Attribute '%s' was not loaded with %s".formatted(attribute, entity));
		}
		return at(index);
	}

	/**
	 * Return what was loaded for an edge of the plan.
	 * @throws FieldFailure if the edge leads to a row that is gone, or to values that
	 * cannot be read
	 */
	public @Nullable Object edge(int index) {
		return at(this.loaded.place(index));
	}

	/**
	 * Return the value at a place.
	 * @param place what {@link Loaded} tells
	 * @throws FieldFailure if it cannot be read, or leads to a row that is gone
	 */
	public @Nullable Object at(int place) {
		return FieldFailure.orThrow(this.values[place]);
	}

	void column(int index, @Nullable Object value) {
		this.values[index] = value;
	}

	void edge(int index, @Nullable Object value) {
		this.values[this.loaded.columns() + index] = value;
	}

	@Nullable Object edgeOrMissing(int index) {
		return this.values[this.loaded.columns() + index];
	}

	@Override
	public String toString() {
		return "%s row %s".formatted(this.loaded.node().entity(), this.key);
	}

}
