package dev.clew.wiring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.clew.model.AttributeModel;
import dev.clew.model.EntityBinding;
import dev.clew.model.EntityBindings;
import dev.clew.model.EntityModel;
import dev.clew.model.MappedRelations;
import dev.clew.model.MappedRelations.MappedRelation;
import dev.clew.model.RelationTraits;
import org.jspecify.annotations.Nullable;

/**
 * Lists the relations that would add statements by themselves wherever an object is
 * loaded, and what is done with each.
 */
final class MappingReport {

	private MappingReport() {
	}

	/**
	 * Return a line for each such relation of bound entities, and of those that come with
	 * them.
	 */
	static List<String> lines(EntityBindings bindings) {
		Deque<EntityModel> open = new ArrayDeque<>();
		bindings.all().stream().map(EntityBinding::entity).filter(EntityModel::isEntity).forEach(open::add);
		Set<EntityModel> known = new LinkedHashSet<>();
		Set<String> lines = new LinkedHashSet<>();
		while (!open.isEmpty()) {
			EntityModel entity = open.remove();
			if (!known.add(entity)) {
				continue;
			}
			for (MappedRelation relation : MappedRelations.of(entity, bindings)) {
				String line = line(relation);
				if (line != null) {
					lines.add(line);
					if (relation.attribute().isRelation()) {
						open.add(bindings.model(relation.attribute().type()));
					}
				}
			}
		}
		return new ArrayList<>(lines);
	}

	private static @Nullable String line(MappedRelation relation) {
		AttributeModel attribute = relation.attribute();
		RelationTraits traits = attribute.traits();
		String owner = relation.owner().declaring(relation.path().get(0)).name();
		String name = owner + "." + String.join(".", relation.path());
		boolean one = attribute.kind() == AttributeModel.Kind.TO_ONE;
		if (one && traits.atOnce() != null && attribute.type().isAssignableFrom(relation.owner().javaType())) {
			return ("%s (%s, to itself): joined wherever a %s is loaded as an object; beyond that read row by row, "
					+ "because Hibernate looks for the next of each, unless its class is enhanced")
				.formatted(name, traits.atOnce(), owner);
		}
		if (one && traits.atOnce() != null) {
			return "%s (%s): joined wherever a %s is loaded as an object".formatted(name, traits.atOnce(), owner);
		}
		if (one && traits.eager() && traits.restricted() && !traits.foreignKey()) {
			return ("%s (one-to-one without a foreign key, @SoftDelete of its target): read row by row wherever a %s is "
					+ "loaded as an object, because Hibernate fails to fetch it; fields of it are joined")
				.formatted(name, owner);
		}
		if (traits.atOnce() != null) {
			return "%s (%s): read by one statement for all wherever a %s is loaded as an object".formatted(name,
					traits.atOnce(), owner);
		}
		if (!traits.eager()) {
			return null;
		}
		return "%s (EAGER): %s where user code sees the %s, left out elsewhere".formatted(name,
				one ? "joined" : "read by one statement for all", owner);
	}

}
