package dev.clew.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.clew.model.AttributeModel;
import dev.clew.model.EntityBinding;
import dev.clew.model.EntityBindings;
import dev.clew.model.EntityModel;
import dev.clew.model.FieldBinding;
import dev.clew.model.RelationBinding;
import dev.clew.model.Requirement;
import dev.clew.model.Strategy;
import org.jspecify.annotations.Nullable;

/**
 * Turns a selection into a {@link Demand}: follows bindings, merges what one load can
 * serve, and refuses what is too deep or forbidden.
 */
final class DemandReader {

	private final EntityBindings bindings;

	DemandReader(EntityBindings bindings) {
		this.bindings = bindings;
	}

	/**
	 * Read what is selected of an entity.
	 * @param depth tells the depth at an object type
	 * @param path the selection that leads here, for messages
	 */
	Demand read(EntityModel entity, Selection selection, DepthAt depth, String path) {
		Demand demand = new Demand(entity, selection.types());
		if (!selection.unclear().isEmpty()) {
			demand.needKey();
		}
		List<Group> groups = new ArrayList<>();
		List<Columns> columns = new ArrayList<>();
		List<Requirement> requirements = new ArrayList<>();
		selection.byType().forEach((type, fields) -> {
			EntityBinding binding = this.bindings.get(type);
			Depth reached = depth.of(binding);
			if (reached.isExceeded()) {
				throw new RequestException(reached.toString(), Map.of(RequestException.FIELD, path));
			}
			demand.needEntity(binding.whyEntity());
			fields.values().forEach((field) -> {
				FieldBinding bound = binding.field(field.name());
				if (bound != null) {
					read(binding, bound, field, reached, demand, groups, columns, path);
					requirements.addAll(bound.requirements());
				}
				else {
					demand.needTypeName();
				}
			});
		});
		groups.forEach((group) -> demand.followed().add(follow(group, path)));
		requirements.forEach((requirement) -> demand.require(requirement, this.bindings));
		columns
			.forEach((column) -> demand.needColumn(column.owner(), column.path(), column.neverNull(), this.bindings));
		demand.followed()
			.stream()
			.filter((followed) -> followed.attribute().kind() == AttributeModel.Kind.EMBEDDED)
			.forEach((embedded) -> demand.needEntity(embedded.demand().whyEntity()));
		return demand;
	}

	private void read(EntityBinding binding, FieldBinding bound, SelectedField field, Depth depth, Demand demand,
			List<Group> groups, List<Columns> columns, String path) {
		demand.needEntity(bound.whyEntity());
		String attribute = bound.path().get(0);
		EntityModel owner = (demand.entity().attribute(attribute) != null) ? demand.entity()
				: binding.entity().declaring(attribute);
		switch (bound.kind()) {
			case COLUMN -> columns.add(new Columns(owner, bound.path(), isNeverNull(bound, demand)));
			case EMBEDDED, RELATION ->
				group(groups, new Group(owner, binding, bound, field, depth, isNeverNull(bound, demand)), path);
			case UNKNOWN -> demand.needEntity("'%s' is not bound".formatted(bound.name()));
			case COMPUTED -> demand.needInitialized(owner, attribute);
			case CUSTOM -> {
				// The application answers
			}
		}
	}

	// What one type promises says nothing of the rows of others
	private static boolean isNeverNull(FieldBinding bound, Demand demand) {
		return bound.neverNull() && demand.types().size() == 1;
	}

	private static void group(List<Group> groups, Group added, String path) {
		RelationBinding relation = added.bound.relation();
		if (relation != null && relation.strategy() == Strategy.FORBID) {
			throw new RequestException(
					"'%s' of '%s' may not be selected.".formatted(added.bound.name(), added.binding.typeName()),
					Map.of(RequestException.FIELD, path + "." + added.resultKey));
		}
		for (Group group : groups) {
			if (group.merge(added)) {
				return;
			}
		}
		groups.add(added);
	}

	private Demand.Following follow(Group group, String path) {
		AttributeModel attribute = group.attribute();
		String below = path + "." + group.resultKey;
		RelationBinding relation = group.bound.relation();
		boolean values = relation != null && relation.targets().isEmpty();
		Demand demand = values ? new Demand(EntityModel.VALUE, List.of())
				: read(this.bindings.model(attribute.type()), group.selection, group.depthBelow(), below);
		if (relation != null) {
			demand.needEntity(relation.whyEntities());
		}
		if (attribute.kind() == AttributeModel.Kind.TO_ONE) {
			demand.expect(group.neverNull || attribute.isNeverNullIn(group.owner));
		}
		boolean readByAccessor = group.bound.whyEntity() != null;
		if (readByAccessor) {
			demand.needEntity(group.bound.whyEntity());
		}
		return new Demand.Following(group.owner, attribute, relation, group.arguments, group.shown,
				relation != null && relation.isAlwaysCut(this.bindings.settings()), group.slots, below,
				readByAccessor ? Demand.READ_BY_ACCESSOR : null, demand);
	}

	/**
	 * Read what is selected of one relation, together with all fields of the source that
	 * the same load serves.
	 * @param slot where the relation is shown
	 */
	Demand.Following readRelation(Selection source, Slot slot, DepthAt depth, String path) {
		List<Group> groups = new ArrayList<>();
		source.byType().forEach((type, fields) -> {
			EntityBinding binding = this.bindings.get(type);
			fields.values().forEach((field) -> {
				FieldBinding bound = binding.field(field.name());
				boolean asked = slot.equals(new Slot(type, field.resultKey(), field.name()));
				if (bound != null && bound.relation() != null
						&& (asked || bound.relation().strategy() != Strategy.FORBID)) {
					EntityModel owner = binding.entity().declaring(bound.path().get(0));
					group(groups, new Group(owner, binding, bound, field, depth.of(binding), false), path);
				}
			});
		});
		return groups.stream()
			.filter((group) -> group.slots.contains(slot))
			.findFirst()
			.map((group) -> follow(group, path))
			.orElseThrow();
	}

	/**
	 * Tells the depth at an object type.
	 */
	@FunctionalInterface
	interface DepthAt {

		Depth of(EntityBinding type);

	}

	private record Columns(EntityModel owner, List<String> path, boolean neverNull) {

	}

	/**
	 * Fields that one load serves: the same relation with the same arguments.
	 */
	private static final class Group {

		private final EntityModel owner;

		private final EntityBinding binding;

		private final FieldBinding bound;

		private final String resultKey;

		private final Map<String, @Nullable Object> arguments;

		private final List<Slot> slots = new ArrayList<>();

		private boolean neverNull;

		private Selection selection;

		private Shown shown;

		private Depth depth;

		Group(EntityModel owner, EntityBinding binding, FieldBinding bound, SelectedField field, Depth depth,
				boolean neverNull) {
			this.owner = owner;
			this.binding = binding;
			this.bound = bound;
			this.neverNull = neverNull;
			this.resultKey = field.resultKey();
			this.arguments = field.arguments();
			this.slots.add(new Slot(binding.typeName(), field.resultKey(), field.name()));
			this.selection = field.selection();
			this.shown = field.shown();
			this.depth = depth;
		}

		AttributeModel attribute() {
			return Objects.requireNonNull(this.owner.attribute(this.bound.path().get(0)));
		}

		DepthAt depthBelow() {
			Depth from = this.depth;
			boolean level = attribute().isRelation();
			return (type) -> level ? from.enter(type) : from;
		}

		boolean merge(Group added) {
			if (this.owner != added.owner || attribute() != added.attribute() || !this.arguments.equals(added.arguments)
					|| !loadsAlike(this.bound, added.bound)) {
				return false;
			}
			Optional<Selection> merged = this.selection.merge(added.selection);
			merged.ifPresent((selection) -> {
				this.selection = selection;
				this.shown = this.shown.merge(added.shown);
				this.slots.addAll(added.slots);
				this.neverNull |= added.neverNull;
				this.depth = (added.depth.limit() < this.depth.limit()) ? added.depth : this.depth;
			});
			return merged.isPresent();
		}

		// Two types may show one relation and be configured differently
		private static boolean loadsAlike(FieldBinding left, FieldBinding right) {
			RelationBinding one = left.relation();
			RelationBinding other = right.relation();
			boolean sameRelation = one == other || one != null && other != null && one.strategy() == other.strategy()
					&& one.configured() == other.configured() && one.arguments().equals(other.arguments())
					&& one.frame().shape() == other.frame().shape()
					&& Objects.equals(one.whyEntities(), other.whyEntities());
			return sameRelation && (left.whyEntity() == null) == (right.whyEntity() == null);
		}

	}

}
