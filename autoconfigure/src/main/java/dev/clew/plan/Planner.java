package dev.clew.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.clew.model.AttributeModel;
import dev.clew.model.EntityBinding;
import dev.clew.model.EntityBindings;
import dev.clew.model.EntityModel;
import dev.clew.model.RelationBinding;
import dev.clew.model.Requirement;
import dev.clew.model.RootField;
import dev.clew.model.Shape;
import dev.clew.model.Strategy;

import org.jspecify.annotations.Nullable;

/**
 * Decides what will be loaded for a selection, and how.
 */
public final class Planner {

	private final EntityBindings bindings;

	private final DemandReader demands;

	public Planner(EntityBindings bindings) {
		this.bindings = bindings;
		this.demands = new DemandReader(bindings);
	}

	/**
	 * Plan a field of the query type.
	 * @param arguments the arguments that it is asked with
	 * @throws RequestException if the client asks for what is not admitted
	 */
	public Planned<FetchPlan> planRoot(RootField field, KnownField known, Map<String, @Nullable Object> arguments) {
		PagedField rows = rows(field, known.selected(), "Query");
		RangeReader ranges = (reader) -> reader.range(field.arguments(), arguments, rows);
		return plan(field, known, false, ranges, true);
	}

	/**
	 * Plan a field whose controller runs the client's selection.
	 * @param arguments the arguments that it is asked with
	 * @param terms what the controller adds to it
	 * @throws RequestException if the client asks for what is not admitted
	 */
	public Planned<FetchPlan> planAsked(RootField field, KnownField known, Map<String, @Nullable Object> arguments,
			String type, Terms terms) {
		PagedField rows = rows(field, known.selected(), type);
		RangeReader ranges = (reader) -> reader.range(field.arguments(), arguments, rows, terms,
				(conditions) -> isUnique(field.entity(), conditions));
		return plan(field, known, terms.entities(), ranges, false);
	}

	private PagedField rows(RootField field, SelectedField selected, String type) {
		return new PagedField(field.name(), selected.resultKey(), type, field.entity(), null, field.frame(),
				selected.shown(), this.bindings);
	}

	/**
	 * Plan a field.
	 * @param first whether the first of several rows is shown where there is room for one
	 */
	private Planned<FetchPlan> plan(RootField field, KnownField known, boolean entities, RangeReader ranges,
			boolean first) {
		List<@Nullable Object> values = known.values();
		Arguments arguments = new Arguments(this.bindings.settings().arguments(), values);
		Range range = ranges.read(arguments);
		boolean one = field.frame().shape() == Shape.ONE;
		boolean unique = one && isUnique(field.entity(), range.conditions());
		boolean limited = first && one && !unique;
		boolean cut = limited || range.page().isPart() || range.page().shown().total();
		boolean specified = range.conditions().stream().anyMatch(Condition.Specified.class::isInstance);
		StatementScope.Kind scope = StatementScope.Kind.of(specified, cut, unique);
		Planned<Node> node = known.node(field, entities, scope);
		if (node == null) {
			node = planNode(field, known.selected(), entities, scope);
			known.keep(field, entities, scope, node);
		}
		if (!node.values().equals(values)) {
			arguments = new Arguments(this.bindings.settings().arguments(), node.values());
			range = ranges.read(arguments);
		}
		return new Planned<>(new FetchPlan(field.name(), false, limited, field.only(), range, node.plan()),
				arguments.values());
	}

	private Planned<Node> planNode(RootField field, SelectedField selected, boolean entities,
			StatementScope.Kind scope) {
		int general = this.bindings.settings().maxDepth();
		Demand demand = this.demands.read(field.entity(), selected.selection(), (type) -> Depth.start(type, general),
				selected.resultKey());
		demand.needEntity(field.whyEntities());
		demand.needEntity(entities ? "the controller looks at them" : null);
		Arguments arguments = new Arguments(this.bindings.settings().arguments());
		Node node = new NodePlanner(this.bindings, arguments).plan(demand, scope.scope(demand.isWide()));
		return new Planned<>(node, arguments.values());
	}

	/**
	 * Plan a relation of owners that are already there. Fields that show it for other
	 * types, or under other result keys, share the plan.
	 * @param owners what is selected of the owners
	 * @param slot where the relation is shown
	 * @param holder where the owners are found, if they are embedded values
	 * @param depth tells the depth at the owners
	 * @throws RequestException if the client asks for what is not admitted
	 */
	public Planned<Edge> planRelation(Selection owners, Slot slot, @Nullable Holder holder,
			Function<EntityBinding, Depth> depth) {
		Demand.Following following = readRelation(owners, slot, depth::apply);
		Arguments arguments = new Arguments(this.bindings.settings().arguments());
		Edge edge = new NodePlanner(this.bindings, arguments).planReached(following,
				(holder != null) ? holder : Holder.of(following.owner()));
		return new Planned<>(edge, arguments.values());
	}

	// What another field may not ask for must not fail this one
	private Demand.Following readRelation(Selection owners, Slot slot, DemandReader.DepthAt depth) {
		try {
			return this.demands.readRelation(owners, slot, depth, slot.type());
		}
		catch (RequestException ex) {
			return this.demands.readRelation(owners.only(slot), slot, depth, slot.type());
		}
	}

	/**
	 * Plan objects of which only the key is there, or a part.
	 * @param depth the depth at the objects
	 * @param given whether the application shows the objects themselves
	 * @throws RequestException if the client asks for what is not admitted
	 */
	public Planned<FetchPlan> planReload(EntityModel entity, SelectedField selected, Depth depth, boolean given) {
		Demand demand = this.demands.read(entity, selected.selection(), (type) -> depth, selected.resultKey());
		Arguments arguments = new Arguments(this.bindings.settings().arguments());
		Node node = new NodePlanner(this.bindings, arguments).plan(demand, StatementScope.keyed(false));
		return new Planned<>(new FetchPlan(selected.name(), given, false, List.of(), Range.ALL, node),
				arguments.values());
	}

	/**
	 * Plan what code of the application requires of objects that are there already.
	 */
	public Planned<FetchPlan> planRequired(String name, EntityModel entity, List<Requirement> requirements) {
		Demand demand = new Demand(entity, List.of());
		requirements.forEach((requirement) -> {
			demand.needEntity("what %s requires".formatted(requirement.by()));
			demand.require(requirement, this.bindings);
		});
		Arguments arguments = new Arguments(this.bindings.settings().arguments());
		Node node = new NodePlanner(this.bindings, arguments).plan(demand, StatementScope.keyed(false));
		return new Planned<>(new FetchPlan(name, true, false, List.of(), Range.ALL, node), arguments.values());
	}

	/**
	 * Plan objects that are found by what the client says of them.
	 * @param only the entities that the rows are restricted to; none for all
	 * @throws RequestException if the client asks for what is not admitted
	 */
	public Planned<FetchPlan> planFound(EntityModel entity, List<EntityModel> only, SelectedField selected) {
		int general = this.bindings.settings().maxDepth();
		Demand demand = this.demands.read(entity, selected.selection(), (type) -> Depth.start(type, general),
				selected.resultKey());
		Arguments arguments = new Arguments(this.bindings.settings().arguments());
		Node node = new NodePlanner(this.bindings, arguments).plan(demand, StatementScope.keyed(false));
		return new Planned<>(new FetchPlan(selected.name(), false, false, only, Range.ALL, node), arguments.values());
	}

	/**
	 * Return the to-one relations that a query for the entity may join for a selection,
	 * as dotted paths.
	 * @throws RequestException if the client asks for what is not admitted
	 */
	public List<String> toOnePaths(EntityModel entity, SelectedField selected) {
		int general = this.bindings.settings().maxDepth();
		Demand demand = this.demands.read(entity, selected.selection(), (type) -> Depth.start(type, general),
				selected.resultKey());
		List<String> paths = new ArrayList<>();
		addToOnePaths(demand, "", paths);
		return paths;
	}

	private static void addToOnePaths(Demand demand, String prefix, List<String> paths) {
		for (Demand.Following following : demand.followed()) {
			AttributeModel attribute = following.attribute();
			boolean own = following.owner() == demand.entity();
			boolean embedded = attribute.kind() == AttributeModel.Kind.EMBEDDED;
			RelationBinding relation = following.relation();
			boolean joined = attribute.kind() == AttributeModel.Kind.TO_ONE && following.isWhole()
					&& !attribute.traits().filtered()
					&& (relation == null || following.readBy() != null || relation.strategy() == Strategy.JOIN);
			if (own && (embedded || joined)) {
				String path = prefix + attribute.name();
				if (joined && !(following.demand().isKeyOnly() && attribute.traits().foreignKey()
						&& !attribute.traits().restricted())) {
					paths.add(path);
				}
				addToOnePaths(following.demand(), path + ".", paths);
			}
		}
	}

	private static boolean isUnique(EntityModel entity, List<Condition> conditions) {
		return entity.idPaths()
			.stream()
			.allMatch((path) -> conditions.stream()
				.anyMatch((condition) -> condition instanceof Condition.Test test && test.isOneValue()
						&& String.join(".", test.path()).equals(path)));
	}

	/**
	 * Reads which rows a field asks for.
	 */
	@FunctionalInterface
	private interface RangeReader {

		Range read(Arguments arguments);

	}

}
