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
	 * Return the Java type of an entity's identifier, also where a generic superclass
	 * declares it.
	 */
	Class<?> identifierType(Class<?> entity);

	/**
	 * Return whether code of the application sees, and may change, instances of the
	 * entity as they are loaded.
	 */
	boolean isObserved(Class<?> entity);

}
