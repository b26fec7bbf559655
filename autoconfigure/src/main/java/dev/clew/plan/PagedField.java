package dev.clew.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import dev.clew.model.AttributeModel;
import dev.clew.model.EntityBindings;
import dev.clew.model.EntityModel;
import dev.clew.model.Frame;
import dev.clew.model.RelationTraits;
import org.jspecify.annotations.Nullable;

/**
 * A field whose rows may be ordered and cut into pages.
 *
 * @param name the field, for messages
 * @param path the selection that leads to the field, for messages
 * @param owner what has the field, so that cursors of others are not taken for its own
 * @param entity what its rows are
 * @param relation the relation that it follows; none at the root
 * @param frame how it shows its rows
 * @param shown what the client wants to know of them
 * @param bindings finds the types of attributes
 */
record PagedField(String name, String path, String owner, EntityModel entity, @Nullable AttributeModel relation,
		Frame frame, Shown shown, EntityBindings bindings) {

	/**
	 * Return an order in which no two rows are equal: the one that is asked for or that
	 * the mapping has, and the identifier.
	 */
	List<SortKey> total(List<SortKey> asked) {
		List<SortKey> keys = new ArrayList<>(asked.isEmpty() ? mapped() : asked);
		for (String path : this.entity.idPaths()) {
			List<String> names = List.of(path.split("\\."));
			if (keys.stream().noneMatch((key) -> !key.placesNulls() && key.path().equals(names))) {
				keys.add(new SortKey(names, type(names), false, SortKey.Nulls.NEVER));
			}
		}
		return keys;
	}

	private List<SortKey> mapped() {
		if (this.relation == null) {
			return List.of();
		}
		RelationTraits traits = this.relation.traits();
		List<SortKey> keys = new ArrayList<>();
		if (traits.indexed()) {
			keys.add(new SortKey(List.of(), Integer.class, false, SortKey.Nulls.NEVER));
		}
		for (RelationTraits.OrderKey key : traits.order()) {
			List<String> names = List.of(key.path().split("\\."));
			keys.add(new SortKey(names, type(names), key.direction().startsWith("desc"), nulls(key.direction())));
		}
		return keys;
	}

	private static SortKey.Nulls nulls(String direction) {
		if (direction.endsWith("nulls first")) {
			return SortKey.Nulls.FIRST;
		}
		return direction.endsWith("nulls last") ? SortKey.Nulls.LAST : SortKey.Nulls.BY_DATABASE;
	}

	private Class<?> type(List<String> path) {
		EntityModel model = this.entity;
		AttributeModel attribute = null;
		for (String name : path) {
			model = (attribute != null) ? this.bindings.model(attribute.type()) : model;
			attribute = Objects.requireNonNull(model.attribute(name), name);
		}
		return Objects.requireNonNull(attribute).type();
	}

	/**
	 * Return what a cursor of the field in the given order belongs to.
	 */
	String scope(List<SortKey> order) {
		return "%s.%s by %s".formatted(this.owner, (this.relation != null) ? this.relation.name() : this.name,
				order.stream().map(SortKey::toString).collect(Collectors.joining(", ")));
	}

}
