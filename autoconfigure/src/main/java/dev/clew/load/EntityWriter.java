package dev.clew.load;

import java.util.List;
import java.util.Map;

import dev.clew.load.NodeReader.EdgeReader;
import dev.clew.model.RelationTraits;
import dev.clew.plan.Edge;
import dev.clew.plan.Node;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a statement fetches into entities, or selects beside them, and makes the
 * readers of what hangs on them.
 */
final class EntityWriter {

	private final StatementWriter statement;

	private final EntityAccess access;

	private final ReadObjects objects;

	private final NodeWriter rows;

	private final ColumnWriter columns;

	EntityWriter(StatementWriter statement, EntityAccess access, ReadObjects objects, NodeWriter rows,
			ColumnWriter columns) {
		this.columns = columns;
		this.statement = statement;
		this.access = access;
		this.objects = objects;
		this.rows = rows;
	}

	/**
	 * Write all edges of a node whose entities are the given alias.
	 */
	void edges(Loaded loaded, String alias, NodeReader reader) {
		if (!loaded.node().columns().isEmpty()) {
			reader.edges().add(lazyColumns(loaded.node(), alias));
		}
		edges(loaded, alias, List.of(), reader);
	}

	private EdgeReader lazyColumns(Node node, String alias) {
		int[] columns = this.columns.plain(node, alias);
		return (object, tuple, first) -> {
			for (int i = 0; first && i < columns.length; i++) {
				this.access.fill(object, node.columns().get(i).path(), tuple[columns[i]]);
			}
		};
	}

	private void edges(Loaded loaded, String alias, List<String> within, NodeReader reader) {
		for (int index = 0; index < loaded.node().edges().size(); index++) {
			reader.edges().add(edge(loaded, index, alias, within));
		}
	}

	/**
	 * Write what hangs on entities that come with their owners.
	 */
	NodeReader withOwner(Loaded loaded, String alias) {
		NodeReader reader = NodeReader.value(loaded, 0, this.objects);
		if (Hql.readsSubtypes(loaded.node())) {
			this.statement.select(this.access.rowTypes(loaded.node().entity()).expression(alias));
		}
		edges(loaded, alias, reader);
		return reader;
	}

	// An embedded value has no key: the entity that holds it stands for it
	private EdgeReader edge(Loaded loaded, int index, String alias, List<String> within) {
		Edge edge = loaded.node().edges().get(index);
		String path = Hql.path(loaded.node().entity(), alias, edge);
		return switch (edge.loading()) {
			case EMBEDDED -> {
				NodeReader reader = NodeReader.value(loaded.child(index), 0, this.objects);
				edges(loaded.child(index), path, edge.holder().path(edge.attribute().name()), reader);
				yield (object, tuple, first) -> {
					if (first) {
						reader.take(object, tuple);
					}
				};
			}
			case JOIN -> {
				if (isRestricted(edge) || within.isEmpty() && failsWhereFetched(edge, loaded.node())) {
					yield beside(loaded, index, path, !within.isEmpty());
				}
				yield edge.attribute().isPlural() ? toMany(loaded.child(index), edge, path)
						: toOne(loaded.child(index), edge, path);
			}
			case KEY, SELECT, SUBSELECT, INITIALIZE, LAZY -> EdgeReader.NONE;
		};
	}

	private EdgeReader toOne(Loaded child, Edge edge, String path) {
		boolean atOnce = edge.attribute().traits().atOnce() != null;
		// Where the session holds the owner already, Hibernate may pass over a fetch, or
		// give the proxy in the owner an instance that stays empty
		String alias = this.statement.join(atOnce ? Joins.FETCH : "left join", path);
		int selected = atOnce ? -1 : this.statement.select(alias);
		NodeReader reader = withOwner(child, alias);
		List<String> attribute = edge.holder().path(edge.attribute().name());
		return (object, tuple, first) -> {
			boolean holds = first && this.access.holds(object, edge.owner());
			Object target = holds ? this.access.value(object, attribute) : null;
			if (target != null) {
				Proxies.settle(target, (selected >= 0) ? tuple[selected] : null);
				reader.take(target, tuple);
			}
		};
	}

	private EdgeReader toMany(Loaded child, Edge edge, String path) {
		String alias = this.statement.fetchMany(path);
		NodeReader reader = withOwner(child, alias);
		if (child.node().entity().isEntity()) {
			int selected = this.statement.select(alias);
			return (object, tuple, first) -> {
				Object element = tuple[selected];
				if (element != null) {
					reader.take(element, tuple);
				}
			};
		}
		List<String> attribute = edge.holder().path(edge.attribute().name());
		return (object, tuple, first) -> {
			if (first && this.access.holds(object, edge.owner())) {
				this.access.elements(object, attribute).forEach((element) -> reader.take(element, tuple));
			}
		};
	}

	private @Nullable Object besideKey(Edge edge, Object object, boolean byTarget) {
		return byTarget
				? this.access.key(edge.node().entity(),
						this.access.value(object, edge.holder().path(edge.attribute().name())))
				: this.access.key(edge.owner(), object);
	}

	private static boolean isRestricted(Edge edge) {
		return edge.attribute().traits().filtered() && !edge.asMapped();
	}

	// A fetch of a target that is gone, or hidden by its mapping, would fail the whole
	// statement
	private static boolean failsWhereFetched(Edge edge, Node owner) {
		RelationTraits traits = edge.attribute().traits();
		return !edge.attribute().isPlural() && traits.atOnce() == null
				&& (traits.hiding() || Hql.mayMiss(edge, owner) && !traits.constrained());
	}

	// An embedded value tells the key of its target, but not of its owner
	private EdgeReader beside(Loaded loaded, int index, String path, boolean byTarget) {
		Edge edge = loaded.node().edges().get(index);
		NodeWriter.TargetReader reader = this.rows.target(edge, path, loaded.child(index), loaded.node());
		Map<Object, @Nullable Object> targets = loaded.keepBeside(index);
		return (object, tuple, first) -> {
			boolean holds = first && this.access.holds(object, edge.owner());
			Object owner = holds ? besideKey(edge, object, byTarget) : null;
			if (owner != null) {
				Object target = reader.read(tuple, null);
				Object reference = this.access.value(object, edge.holder().path(edge.attribute().name()));
				if (reference != null && edge.node().form() == Node.Form.ENTITIES) {
					Proxies.settle(reference, (target instanceof MissingTargetException) ? null : target);
				}
				targets.put(owner, target);
			}
		};
	}

}
