package dev.clew.plan;

import java.util.ArrayList;
import java.util.List;

import dev.clew.model.AttributeModel;
import dev.clew.model.EntityBindings;
import dev.clew.model.EntityModel;
import dev.clew.model.MappedRelations;
import dev.clew.model.MappedRelations.MappedRelation;
import org.jspecify.annotations.Nullable;

/**
 * Adds what the mapping loads with an entity, its embedded values and subtypes included:
 * what user code may expect to find there, and what the provider would otherwise read row
 * by row.
 */
final class MappedEdges {

	private final EntityBindings bindings;

	MappedEdges(EntityBindings bindings) {
		this.bindings = bindings;
	}

	/**
	 * Add the edges that are not planned already.
	 * @param seen whether user code sees the entity
	 */
	void add(EntityModel entity, List<Edge> edges, boolean seen) {
		add(entity, edges, seen, List.of());
	}

	private void add(EntityModel entity, List<Edge> edges, boolean seen, List<EntityModel> above) {
		for (MappedRelation relation : MappedRelations.of(entity, this.bindings)) {
			String reason = why(relation.attribute(), seen);
			if (reason == null || isPlanned(relation, edges)) {
				continue;
			}
			boolean plural = relation.attribute().isPlural();
			EntityModel target = relation.attribute().isRelation() ? this.bindings.model(relation.attribute().type())
					: EntityModel.VALUE;
			List<Edge> below = new ArrayList<>();
			if (!above.contains(target) && target.isEntity()) {
				List<EntityModel> path = new ArrayList<>(above);
				path.add(entity);
				add(target, below, seen, path);
			}
			Node node = new Node(target, List.of(), target.isEntity() ? Node.Form.ENTITIES : Node.Form.VALUES, "",
					false, List.of(), List.of(), below);
			edges.add(new Edge(relation.owner(), Holder.of(relation.owner()), relation.attribute(), List.of(),
					plural ? Loading.INITIALIZE : Loading.JOIN, reason, true, Range.ALL, node));
		}
	}

	private static @Nullable String why(AttributeModel attribute, boolean seen) {
		boolean single = attribute.kind() == AttributeModel.Kind.TO_ONE;
		if (single && attribute.traits().atOnce() != null) {
			return "it would be read row by row otherwise";
		}
		boolean mapped = single || attribute.isPlural() && attribute.traits().atOnce() == null;
		return (mapped && seen && attribute.traits().eager()) ? "EAGER in the mapping" : null;
	}

	private static boolean isPlanned(MappedRelation relation, List<Edge> edges) {
		List<Edge> candidates = edges;
		List<String> path = relation.path();
		for (String name : path.subList(0, path.size() - 1)) {
			candidates = candidates.stream()
				.filter((edge) -> edge.loading() == Loading.EMBEDDED && edge.attribute().name().equals(name))
				.flatMap((edge) -> edge.node().edges().stream())
				.toList();
		}
		return candidates.stream()
			.anyMatch((edge) -> edge.attribute().name().equals(path.get(path.size() - 1))
					&& (path.size() > 1 || edge.owner() == relation.owner()) && edge.range().isAll()
					&& (edge.loading() == Loading.JOIN && !edge.attribute().traits().filtered()
							|| edge.loading() == Loading.INITIALIZE));
	}

}
