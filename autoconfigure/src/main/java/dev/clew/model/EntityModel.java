package dev.clew.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * An entity or embeddable as Clew sees it. Instances are unique per application, so they
 * are compared by identity.
 */
public final class EntityModel {

	/**
	 * Stands for the elements of a collection of plain values.
	 */
	public static final EntityModel VALUE = new EntityModel("value", Object.class, false, Map.of(), List.of(),
			List.of(), null, true, false);

	private final String name;

	private final Class<?> javaType;

	private final boolean entity;

	private final Map<String, AttributeModel> attributes;

	private final List<String> idPaths;

	private final List<Class<?>> subtypes;

	private final @Nullable EntityModel parent;

	private final boolean alwaysPresent;

	private final boolean filtered;

	EntityModel(String name, Class<?> javaType, boolean entity, Map<String, AttributeModel> attributes,
			List<String> idPaths, List<Class<?>> subtypes, @Nullable EntityModel parent, boolean alwaysPresent,
			boolean filtered) {
		this.filtered = filtered;
		this.alwaysPresent = alwaysPresent;
		this.parent = parent;
		this.name = name;
		this.javaType = javaType;
		this.entity = entity;
		this.attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
		this.idPaths = List.copyOf(idPaths);
		this.subtypes = List.copyOf(subtypes);
	}

	/**
	 * Return the name by which statements call the entity.
	 */
	public String name() {
		return this.name;
	}

	public Class<?> javaType() {
		return this.javaType;
	}

	/**
	 * Return whether this is an entity, not an embeddable.
	 */
	public boolean isEntity() {
		return this.entity;
	}

	/**
	 * Return the attributes, inherited ones included, by name.
	 */
	public Map<String, AttributeModel> attributes() {
		return this.attributes;
	}

	public @Nullable AttributeModel attribute(String name) {
		return this.attributes.get(name);
	}

	/**
	 * Return whether an embedded value is there even where all its columns are null: a
	 * collection always is.
	 */
	public boolean isAlwaysPresent() {
		return this.alwaysPresent;
	}

	/**
	 * Return whether row filters of the application may hide some of its rows.
	 */
	public boolean isFiltered() {
		return this.filtered;
	}

	/**
	 * Return the most general entity of the hierarchy that has the attribute: subtypes
	 * share what it declares.
	 */
	public EntityModel declaring(String attribute) {
		return (this.parent != null && this.parent.attribute(attribute) != null) ? this.parent.declaring(attribute)
				: this;
	}

	/**
	 * Return the paths of the columns that make the identifier.
	 */
	public List<String> idPaths() {
		return this.idPaths;
	}

	/**
	 * Return the entities that extend this one, at any distance.
	 */
	public List<Class<?>> subtypes() {
		return this.subtypes;
	}

	@Override
	public String toString() {
		return this.name;
	}

}
