package dev.clew.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a field of a bound type is answered from.
 *
 * @param name the field
 * @param kind what answers it
 * @param path the attribute, or the path to it; the property for a computed field
 * @param relation the relation that it follows, if it does
 * @param embedded the object type of the embedded value that it leads to, if it does
 * @param whyEntity why the field needs the real object instead of a row, if it does
 * @param requirements what the code behind the field reads of that object
 * @param neverNull whether the schema says that it is never null
 */
public record FieldBinding(String name, Kind kind, List<String> path, @Nullable RelationBinding relation,
		@Nullable String embedded, @Nullable String whyEntity, List<Requirement> requirements, boolean neverNull) {

	public FieldBinding {
		path = List.copyOf(path);
		requirements = List.copyOf(requirements);
	}

	FieldBinding(String name, Kind kind, List<String> path, @Nullable RelationBinding relation,
			@Nullable String embedded, @Nullable String whyEntity) {
		this(name, kind, path, relation, embedded, whyEntity, List.of(), false);
	}

	/**
	 * Return this field with what the code behind it reads of its object.
	 */
	FieldBinding requiring(List<Requirement> requirements) {
		return new FieldBinding(this.name, this.kind, this.path, this.relation, this.embedded, this.whyEntity,
				requirements, this.neverNull);
	}

	/**
	 * Return this field as one that is never null.
	 */
	FieldBinding asNeverNull() {
		return new FieldBinding(this.name, this.kind, this.path, this.relation, this.embedded, this.whyEntity,
				this.requirements, true);
	}

	/**
	 * Return the attribute path with dots.
	 */
	public String dottedPath() {
		return String.join(".", this.path);
	}

	/**
	 * What answers a field.
	 */
	public enum Kind {

		/**
		 * A column of the entity, or one at the end of a path.
		 */
		COLUMN,

		/**
		 * An embedded value.
		 */
		EMBEDDED,

		/**
		 * Another entity, many of them, or a collection of plain values.
		 */
		RELATION,

		/**
		 * A property of the object that no attribute backs.
		 */
		COMPUTED,

		/**
		 * A data fetcher of the application.
		 */
		CUSTOM,

		/**
		 * Nothing that Clew knows.
		 */
		UNKNOWN

	}

}
