package dev.clew.model;

/**
 * One attribute of a managed type.
 *
 * @param name its name
 * @param kind what it holds
 * @param type the Java type of the value, or of the elements where there are many
 * @param optional whether it may be null
 * @param unique whether its elements are a set
 * @param keyed whether its elements are the values of a map
 * @param setByMethod whether the provider sets it by a method or constructor, which may
 * do more than that
 * @param objectOnly whether parts of its value can only be told from the object
 * @param lazy whether it is a column that is not read with its entity
 * @param wide whether it is a column whose values may be long
 * @param traits what the provider knows of it
 */
public record AttributeModel(String name, Kind kind, Class<?> type, boolean optional, boolean unique, boolean keyed,
		boolean setByMethod, boolean objectOnly, boolean lazy, boolean wide, RelationTraits traits) {

	/**
	 * Return the attribute under the path that leads to it through embedded values.
	 */
	AttributeModel at(String path) {
		return path.equals(this.name) ? this : new AttributeModel(path, this.kind, this.type, this.optional,
				this.unique, this.keyed, this.setByMethod, this.objectOnly, this.lazy, this.wide, this.traits);
	}

	/**
	 * Return whether the mapping says that it is never null. An embedded value may be
	 * there and empty all the same.
	 */
	public boolean isNeverNullIn(EntityModel owner) {
		return owner.isEntity() && !this.optional;
	}

	/**
	 * Return whether the attribute leads to an entity.
	 */
	public boolean isRelation() {
		return this.kind == Kind.TO_ONE || this.kind == Kind.TO_MANY;
	}

	/**
	 * Return whether the attribute holds many elements.
	 */
	public boolean isPlural() {
		return switch (this.kind) {
			case TO_MANY, BASIC_ELEMENTS, EMBEDDED_ELEMENTS -> true;
			case BASIC, EMBEDDED, TO_ONE, OTHER -> false;
		};
	}

	/**
	 * What an attribute holds.
	 */
	public enum Kind {

		/**
		 * A column.
		 */
		BASIC,

		/**
		 * An embeddable.
		 */
		EMBEDDED,

		/**
		 * An entity.
		 */
		TO_ONE,

		/**
		 * Many entities.
		 */
		TO_MANY,

		/**
		 * Many plain values.
		 */
		BASIC_ELEMENTS,

		/**
		 * Many embeddables.
		 */
		EMBEDDED_ELEMENTS,

		/**
		 * Something that only the entity itself can show.
		 */
		OTHER

	}

}
