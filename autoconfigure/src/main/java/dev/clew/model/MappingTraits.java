package dev.clew.model;

/**
 * What only the persistence provider knows of a mapping.
 */
public interface MappingTraits {

	/**
	 * Return the traits of a relation or element collection.
	 * @param owner the entity or embeddable that declares or inherits the attribute
	 */
	RelationTraits relation(Class<?> owner, String attribute);

	/**
	 * Return how an embedded value is made of its columns.
	 * @param owner the entity or embeddable that declares or inherits the attribute
	 */
	Embedding embedding(Class<?> owner, String attribute);

	/**
	 * Return whether a column is not read with its entity.
	 * @param owner the entity or embeddable that declares or inherits the attribute
	 */
	boolean isLazy(Class<?> owner, String attribute);

	/**
	 * Return whether the database can compare values of a column.
	 * @param owner the entity or embeddable that declares or inherits the attribute
	 */
	boolean isComparable(Class<?> owner, String attribute);

	/**
	 * Return whether values of a column may be long, so that they should not stand in
	 * many rows.
	 * @param owner the entity or embeddable that declares or inherits the attribute
	 */
	boolean isWide(Class<?> owner, String attribute);

	/**
	 * Return the Java type of an entity's identifier, also where a generic superclass
	 * declares it.
	 */
	Class<?> identifierType(Class<?> entity);

	/**
	 * Return whether code of the application sees, and may change, instances of the
	 * entity as they are loaded.
	 */
	boolean isObserved(Class<?> entity);

	/**
	 * Return whether row filters of the application may hide rows of the entity, or of
	 * one that extends it.
	 */
	boolean isFiltered(Class<?> entity);

	/**
	 * How an embedded value is made of its columns.
	 */
	enum Embedding {

		/**
		 * Each part holds what its column holds.
		 */
		BY_PARTS,

		/**
		 * An instantiator of the application makes the object, or a column decides its
		 * class.
		 */
		AS_OBJECT,

		/**
		 * A type of the application makes one value, whose parts are no attributes.
		 */
		BY_TYPE

	}

}
