package dev.clew.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.clew.model.AttributeModel;
import dev.clew.model.EntityModel;

/**
 * Follows attribute paths from an alias of a statement, and joins what they lead through.
 */
final class Paths {

	private final StatementWriter statement;

	private final Sources sources;

	Paths(StatementWriter statement, Sources sources) {
		this.statement = statement;
		this.sources = sources;
	}

	/**
	 * Return the column at the end of a path. The key of a target is read from its owner
	 * where that is certain to have one.
	 */
	String column(String alias, EntityModel entity, List<String> names) {
		String name = names.get(0);
		AttributeModel attribute = entity.attribute(name);
		String path = alias + "." + name;
		if (attribute == null || names.size() == 1) {
			return path;
		}
		EntityModel next = this.sources.model(attribute);
		List<String> rest = names.subList(1, names.size());
		if (isKeyOfOwner(attribute) && next.idPaths().contains(String.join(".", rest))) {
			return path + "." + String.join(".", rest);
		}
		return column(step(path, attribute), next, rest);
	}

	/**
	 * Return the key of what a to-one relation at the end of a path leads to: null where
	 * that is nothing.
	 */
	String target(String alias, EntityModel entity, List<String> names) {
		Place owner = place(alias, entity, names);
		AttributeModel attribute = Objects
			.requireNonNull(owner.holder(this.sources).attribute(names.get(names.size() - 1)));
		EntityModel target = this.sources.model(attribute);
		String path = owner.path(attribute.name());
		return (isKeyOfOwner(attribute) ? path : this.statement.join("left join", path)) + "."
				+ target.idPaths().get(0);
	}

	private static boolean isKeyOfOwner(AttributeModel attribute) {
		return attribute.traits().foreignKey() && !attribute.traits().mayLackTarget();
	}

	/**
	 * Return where the last attribute of a path is found.
	 */
	Place place(String alias, EntityModel entity, List<String> names) {
		Place place = new Place(alias, entity, List.of());
		for (String name : names.subList(0, names.size() - 1)) {
			AttributeModel attribute = Objects.requireNonNull(place.holder(this.sources).attribute(name), name);
			if (attribute.isRelation()) {
				place = new Place(this.statement.join("left join", place.path(name)), this.sources.model(attribute),
						List.of());
			}
			else {
				List<String> within = new ArrayList<>(place.within());
				within.add(name);
				place = new Place(place.alias(), place.entity(), within);
			}
		}
		return place;
	}

	private String step(String path, AttributeModel attribute) {
		return attribute.isRelation() ? this.statement.join("left join", path) : path;
	}

	/**
	 * An entity of a statement, or an embedded value in it.
	 *
	 * @param alias the alias of the entity
	 * @param entity the entity
	 * @param within the embedded attributes that lead to the value
	 */
	record Place(String alias, EntityModel entity, List<String> within) {

		String path(String attribute) {
			return this.within.isEmpty() ? this.alias + "." + attribute
					: this.alias + "." + String.join(".", this.within) + "." + attribute;
		}

		EntityModel holder(Sources sources) {
			EntityModel holder = this.entity;
			for (String name : this.within) {
				holder = sources.model(Objects.requireNonNull(holder.attribute(name)));
			}
			return holder;
		}

	}

}
