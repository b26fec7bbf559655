package dev.clew.model;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What ties a GraphQL object type to an entity or embeddable.
 */
public final class EntityBinding {

	private final String typeName;

	private final EntityModel entity;

	private final @Nullable Integer maxDepth;

	private final @Nullable String whyEntity;

	private final Map<String, FieldBinding> fields;

	EntityBinding(String typeName, EntityModel entity, @Nullable Integer maxDepth, @Nullable String whyEntity,
			Map<String, FieldBinding> fields) {
		this.typeName = typeName;
		this.entity = entity;
		this.maxDepth = maxDepth;
		this.whyEntity = whyEntity;
		this.fields = fields;
	}

	/**
	 * Return the GraphQL object type.
	 */
	public String typeName() {
		return this.typeName;
	}

	public EntityModel entity() {
		return this.entity;
	}

	/**
	 * Return the levels that are admitted from this type on, where it says so.
	 */
	public @Nullable Integer maxDepth() {
		return this.maxDepth;
	}

	/**
	 * Return why the type is never read as rows, if it is not.
	 */
	public @Nullable String whyEntity() {
		return this.whyEntity;
	}

	/**
	 * Return the bindings of all fields, in schema order.
	 */
	public Map<String, FieldBinding> fields() {
		return this.fields;
	}

	public @Nullable FieldBinding field(String name) {
		return this.fields.get(name);
	}

	@Override
	public String toString() {
		return this.typeName;
	}

}
