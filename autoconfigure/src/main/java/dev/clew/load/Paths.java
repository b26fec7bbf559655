package dev.clew.load;

import java.util.List;
import java.util.Objects;

import dev.clew.model.AttributeModel;
import dev.clew.model.EntityModel;
import dev.clew.model.RelationTraits;
import dev.clew.plan.Holder;

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
	 * Join what a to-one relation leads to. Where its key is part of the owner's own,
	 * that must not be gone with it. An embedded key must be, but of a path Hibernate
	 * always reads it from the owner. And of a path that is joined under a condition,
	 * Hibernate drops the rows of those subtypes from which nothing is read.
	 */
	static String join(StatementWriter statement, Holder holder, AttributeModel attribute, String path,
			EntityModel target) {
		RelationTraits traits = attribute.traits();
		boolean embedded = traits.foreignKey() && target.idPaths().get(0).contains(".");
		boolean byKey = traits.mayLackTarget() && (embedded || holder.isKeyPart(attribute.name()));
		boolean byType = traits.filtered() && !target.subtypes().isEmpty() && statement.hides(target);
		if (!byKey && !byType) {
			return statement.join("left join", path, target);
		}
		return statement.joinByKey(traits.foreignKey() ? path : statement.join("left join", path), target);
	}

	/**
	 * Return the column at the end of a path. The key of a target is read from its owner
	 * where that is certain to have one.
	 */
	String column(String alias, EntityModel entity, List<String> names) {
		Place place = new Place(alias, entity, List.of());
		int last = names.size() - 1;
		for (int step = 0; step < last; step++) {
			AttributeModel attribute = place.attribute(names.get(step), this.sources);
			String rest = String.join(".", names.subList(step + 1, names.size()));
			if (isKeyOfOwner(attribute) && this.sources.model(attribute).idPaths().contains(rest)) {
				return place.path(attribute.name()) + "." + rest;
			}
			place = step(place, attribute);
		}
		return place.path(names.get(last));
	}

	/**
	 * Return the key of what a to-one relation at the end of a path leads to: null where
	 * that is nothing.
	 */
	String target(String alias, EntityModel entity, List<String> names) {
		Place owner = place(alias, entity, names);
		AttributeModel attribute = owner.attribute(names.get(names.size() - 1), this.sources);
		String path = isKeyOfOwner(attribute) ? owner.path(attribute.name()) : join(owner, attribute);
		return path + "." + this.sources.model(attribute).idPaths().get(0);
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
			place = step(place, place.attribute(name, this.sources));
		}
		return place;
	}

	private Place step(Place place, AttributeModel attribute) {
		if (attribute.isRelation()) {
			return new Place(join(place, attribute), this.sources.model(attribute), List.of());
		}
		return new Place(place.alias(), place.entity(), place.holder().path(attribute.name()));
	}

	private String join(Place place, AttributeModel attribute) {
		return join(this.statement, place.holder(), attribute, place.path(attribute.name()),
				this.sources.model(attribute));
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
			return this.alias + "." + String.join(".", holder().path(attribute));
		}

		Holder holder() {
			return new Holder(this.entity, this.within);
		}

		AttributeModel attribute(String name, Sources sources) {
			EntityModel holder = this.entity;
			for (String step : this.within) {
				holder = sources.model(Objects.requireNonNull(holder.attribute(step), step));
			}
			return Objects.requireNonNull(holder.attribute(name), name);
		}

	}

}
