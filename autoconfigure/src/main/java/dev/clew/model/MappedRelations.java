package dev.clew.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The relations and collections of an entity, those of its embedded values and of its
 * subtypes included.
 */
public final class MappedRelations {

	private final EntityBindings bindings;

	private final List<MappedRelation> relations = new ArrayList<>();

	private MappedRelations(EntityBindings bindings) {
		this.bindings = bindings;
	}

	/**
	 * Return all of an entity: its own first, then those of its subtypes.
	 */
	public static List<MappedRelation> of(EntityModel entity, EntityBindings bindings) {
		MappedRelations found = new MappedRelations(bindings);
		found.addAll(entity, entity, List.of());
		for (Class<?> type : entity.subtypes()) {
			EntityModel subtype = bindings.model(type);
			subtype.attributes()
				.values()
				.stream()
				.filter((attribute) -> subtype.declaring(attribute.name()) == subtype)
				.forEach((attribute) -> found.add(subtype, attribute, List.of()));
		}
		return found.relations;
	}

	private void addAll(EntityModel owner, EntityModel at, List<String> within) {
		at.attributes().values().forEach((attribute) -> add(owner, attribute, within));
	}

	private void add(EntityModel owner, AttributeModel attribute, List<String> within) {
		List<String> path = new ArrayList<>(within);
		path.add(attribute.name());
		if (attribute.kind() == AttributeModel.Kind.EMBEDDED) {
			addAll(owner, this.bindings.model(attribute.type()), path);
		}
		else if (attribute.kind() == AttributeModel.Kind.TO_ONE || attribute.isPlural()) {
			this.relations.add(new MappedRelation(owner, path, attribute.at(String.join(".", path))));
		}
	}

	/**
	 * A relation or collection.
	 *
	 * @param owner the entity or subtype that has it
	 * @param path the attributes that lead to it: several where it stands in an embedded
	 * value
	 * @param attribute the last of them, named by the whole path
	 */
	public record MappedRelation(EntityModel owner, List<String> path, AttributeModel attribute) {

		public MappedRelation {
			path = List.copyOf(path);
		}

		@Override
		public String toString() {
			return this.owner + "." + String.join(".", this.path);
		}

	}

}
