package dev.clew.plan;

import java.util.ArrayList;
import java.util.List;

import dev.clew.model.AttributeModel;
import dev.clew.model.EntityBindings;
import dev.clew.model.EntityModel;
import dev.clew.model.RelationBinding;
import dev.clew.plan.Node.Form;
import org.jspecify.annotations.Nullable;

/**
 * Turns a demand into nodes: chooses rows or entities, and the loading of every edge.
 */
final class NodePlanner {

	private static final String OFF = "clew.projection=off";

	private final EntityBindings bindings;

	private final Arguments arguments;

	private final EdgeChooser chooser = new EdgeChooser();

	private final MappedEdges mapped;

	NodePlanner(EntityBindings bindings, Arguments arguments) {
		this.bindings = bindings;
		this.arguments = arguments;
		this.mapped = new MappedEdges(bindings);
	}

	/**
	 * Plan the root of a statement.
	 */
	Node plan(Demand demand, StatementScope scope) {
		return plan(demand, Holder.of(demand.entity()), scope, null, false, true, false);
	}

	/**
	 * Plan an edge whose owners are already there.
	 */
	Edge planReached(Demand.Following following, Holder holder) {
		return edge(following, holder, StatementScope.keyed(mayRepeat(following.attribute())),
				following.readBy() != null, following.readBy() != null, this.chooser.chooseReached(following));
	}

	private Node plan(Demand demand, Holder holder, StatementScope scope, @Nullable String hangsOn, boolean seen,
			boolean root, boolean keyed) {
		if (demand.entity() == EntityModel.VALUE) {
			return new Node(demand.entity(), List.of(), Form.VALUES, "", false, List.of(), List.of(), List.of());
		}
		String why = whyEntities(demand, hangsOn);
		boolean entities = why != null;
		boolean seenHere = seen || demand.whyEntity() != null;
		List<Edge> edges = new ArrayList<>();
		for (Demand.Following following : demand.followed()) {
			EdgeChooser.Choice choice = this.chooser.choose(following, entities, seenHere, root, scope);
			Holder held = following.owner().isEntity() ? Holder.of(following.owner()) : holder;
			edges.add(edge(following, held, scope, entities, seenHere, choice));
		}
		if (entities && demand.entity().isEntity()) {
			this.mapped.add(demand.entity(), edges, seenHere);
		}
		return new Node(demand.entity(), demand.types(), entities ? Form.ENTITIES : Form.ROWS, (why != null) ? why : "",
				keyed || demand.needsKey(), entities ? lazyColumns(demand) : List.copyOf(demand.columns()),
				(entities || root) ? List.of() : demand.witnesses(), edges);
	}

	// An entity brings its other columns itself
	private static List<Column> lazyColumns(Demand demand) {
		return demand.columns().stream().filter((column) -> {
			AttributeModel attribute = column.owner().attribute(column.path());
			return attribute != null && attribute.lazy();
		}).toList();
	}

	private @Nullable String whyEntities(Demand demand, @Nullable String hangsOn) {
		if (demand.whyEntity() != null) {
			return demand.whyEntity();
		}
		if (hangsOn != null) {
			return hangsOn;
		}
		boolean off = !this.bindings.settings().projection() && demand.entity().isEntity();
		return off ? OFF : null;
	}

	private Edge edge(Demand.Following following, Holder holder, StatementScope scope, boolean intoEntity, boolean seen,
			EdgeChooser.Choice choice) {
		RelationBinding relation = following.relation();
		Range range = (relation != null) ? range(following, relation) : Range.ALL;
		StatementScope below = switch (choice.loading()) {
			case EMBEDDED, KEY, JOIN -> scope;
			case SELECT, LAZY -> StatementScope.keyed(mayRepeat(following.attribute()));
			case INITIALIZE -> StatementScope.keyed(true);
			case SUBSELECT -> StatementScope.conditional(mayRepeat(following.attribute()));
		};
		boolean hangs = intoEntity && (choice.loading().isInline() || choice.loading() == Loading.INITIALIZE);
		Node node = (choice.loading() == Loading.LAZY) ? lazy(following.demand())
				: plan(following.demand(),
						(choice.loading() == Loading.EMBEDDED) ? holder.step(following.attribute().name())
								: Holder.of(following.demand().entity()),
						below, hangs ? "hangs on an entity" : null, hangs && seen, !choice.loading().isInline(),
						tellsKey(following, choice.loading()));
		return new Edge(following.owner(), holder, following.attribute(), following.slots(), choice.loading(),
				choice.reason(), false, range, node);
	}

	private Range range(Demand.Following following, RelationBinding relation) {
		AttributeModel attribute = following.attribute();
		if (!attribute.isRelation()) {
			return Range.ALL;
		}
		return this.arguments.range(relation.arguments(), following.arguments(),
				new PagedField(following.field(), following.path(),
						following.owner().declaring(attribute.name()).name(), this.bindings.model(attribute.type()),
						attribute, relation.frame(), following.shown(), this.bindings));
	}

	// An element of a many-to-many relation is read once for each of its owners
	private static boolean mayRepeat(AttributeModel attribute) {
		return attribute.isPlural() && attribute.traits().mappedBy() == null;
	}

	// The key tells elements apart, and that there is one where a join may have none
	private static boolean tellsKey(Demand.Following following, Loading loading) {
		AttributeModel attribute = following.attribute();
		return attribute.isPlural() && (loading == Loading.JOIN || attribute.unique() || !attribute.traits().whole()
				|| !following.demand().entity().subtypes().isEmpty());
	}

	private static Node lazy(Demand demand) {
		return new Node(demand.entity(), demand.types(), Form.ROWS, "", true, List.of(), List.of(), List.of());
	}

}
