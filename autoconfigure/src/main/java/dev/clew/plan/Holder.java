package dev.clew.plan;

import java.util.ArrayList;
import java.util.List;

import dev.clew.model.EntityModel;

/**
 * Where an attribute is found: in an entity, or in an embedded value of one, which has no
 * key of its own.
 *
 * @param entity the entity whose key tells the owners apart
 * @param within the embedded attributes that lead from it to the owner
 */
public record Holder(EntityModel entity, List<String> within) {

	public Holder {
		within = List.copyOf(within);
	}

	/**
	 * The entity itself.
	 */
	public static Holder of(EntityModel entity) {
		return new Holder(entity, List.of());
	}

	/**
	 * An embedded value of this one.
	 */
	Holder step(String attribute) {
		return new Holder(this.entity, path(attribute));
	}

	/**
	 * Return whether the key of what an attribute leads to is part of the entity's own.
	 */
	public boolean isKeyPart(String attribute) {
		String prefix = String.join(".", path(attribute)) + ".";
		return this.entity.idPaths().stream().anyMatch((path) -> path.startsWith(prefix));
	}

	/**
	 * Return the path of an attribute from the entity.
	 */
	public List<String> path(String attribute) {
		List<String> path = new ArrayList<>(this.within);
		path.add(attribute);
		return path;
	}

}
