package dev.clew.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.clew.load.NodeReader.EdgeReader;
import dev.clew.model.AttributeModel;
import dev.clew.model.EntityModel;
import dev.clew.model.RelationTraits;
import dev.clew.plan.Column;
import dev.clew.plan.Edge;
import dev.clew.plan.Loading;
import dev.clew.plan.Node;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a statement selects and joins for a node, and makes the reader of its
 * tuples.
 */
final class NodeWriter {

	private final StatementWriter statement;

	private final EntityAccess access;

	private final ReadObjects objects;

	NodeWriter(StatementWriter statement, EntityAccess access, ReadObjects objects) {
		this.statement = statement;
		this.access = access;
		this.objects = objects;
	}

	/**
	 * Select a node whose objects are the given alias.
	 */
	NodeReader write(Loaded loaded, String alias) {
		Node node = loaded.node();
		NodeReader reader = switch (node.form()) {
			case ROWS -> rows(loaded, alias);
			case ENTITIES, VALUES -> NodeReader.value(loaded, this.statement.select(alias), this.objects);
		};
		boolean rows = node.form() == Node.Form.ROWS;
		for (int index = 0; index < node.edges().size(); index++) {
			EdgeReader edge = rows ? rowEdge(loaded, index, alias) : entityEdge(loaded, index, alias);
			reader.edges().add(edge);
		}
		return reader;
	}

	private NodeReader rows(Loaded loaded, String alias) {
		Node node = loaded.node();
		int[] key = this.statement.select(paths(alias, node.entity().idPaths()));
		RowTypes types = (node.types().size() > 1 || readsSubtypes(node)) ? this.access.rowTypes(node.entity()) : null;
		int type = (types != null) ? this.statement.select(types.expression(alias)) : -1;
		int[] columns = node.columns()
			.stream()
			.mapToInt((column) -> this.statement.select(path(node.entity(), alias, column)))
			.toArray();
		if (node.entity().isEntity()) {
			return NodeReader.rows(loaded, key, type, columns, this.objects, types);
		}
		boolean certain = node.columns()
			.stream()
			.map((column) -> node.entity().attribute(column.path()))
			.anyMatch((attribute) -> attribute != null && !attribute.optional());
		int presence = certain ? -1
				: this.statement.select("case when %s is null then false else true end".formatted(alias));
		return NodeReader.embedded(loaded, columns, presence, this.objects);
	}

	// Of an alias that only subtypes are read from, Hibernate joins only their rows
	private static boolean readsSubtypes(Node node) {
		return node.columns().stream().anyMatch((column) -> column.owner() != node.entity())
				|| node.edges().stream().anyMatch((edge) -> edge.owner() != node.entity());
	}

	private EdgeReader rowEdge(Loaded loaded, int index, String alias) {
		Edge edge = loaded.node().edges().get(index);
		String path = path(loaded.node().entity(), alias, edge);
		Loaded child = loaded.child(index);
		return switch (edge.loading()) {
			case EMBEDDED -> {
				NodeReader reader = write(child, path);
				yield (object, tuple, first) -> {
					Row row = (Row) object;
					row.edge(index, reader.read(tuple, first ? null : row.edgeOrMissing(index)));
				};
			}
			case KEY -> {
				int[] key = foreignKey(child.node().entity(), path);
				yield (object, tuple, first) -> {
					Object target = Keys.read(tuple, key);
					((Row) object).edge(index, (target != null) ? NodeReader.keyOnly(child, target) : null);
				};
			}
			case JOIN -> edge.attribute().isPlural() ? joinedMany(edge, index, path, child)
					: joinedOne(edge, index, path, child, loaded.node());
			case SELECT, SUBSELECT, LAZY -> {
				if (Sources.byTargetKey(edge)) {
					int[] key = foreignKey(child.node().entity(), path);
					yield (object, tuple, first) -> ((Row) object).edge(index, Keys.read(tuple, key));
				}
				yield (object, tuple, first) -> {
				};
			}
			case INITIALIZE -> (object, tuple, first) -> {
			};
		};
	}

	private EdgeReader joinedOne(Edge edge, int index, String path, Loaded child, Node owner) {
		AttributeModel attribute = edge.attribute();
		int key = mayMiss(edge, owner) ? hasKey(path) : -1;
		String joined = this.statement.join("left join", path);
		NodeReader reader = write(child, joined);
		return (object, tuple, first) -> {
			Row row = (Row) object;
			Object present = first ? null : row.edgeOrMissing(index);
			if (!first && (present == null || present instanceof MissingTargetException)) {
				return;
			}
			Object target = reader.read(tuple, present);
			boolean missing = target == null && key >= 0 && tuple[key] != null;
			row.edge(index, missing ? new MissingTargetException(attribute.name()) : target);
		};
	}

	private EdgeReader joinedMany(Edge edge, int index, String path, Loaded child) {
		String joined = this.statement.join("left join", path);
		Sources.order(this.statement, edge, joined, joined);
		NodeReader reader = write(child, joined);
		return (object, tuple, first) -> {
			Row row = (Row) object;
			if (first) {
				row.edge(index, new ArrayList<>());
			}
			Object element = reader.read(tuple, null);
			if (element != null && row.edgeOrMissing(index) instanceof List<?> list) {
				addTo(list, element);
			}
		};
	}

	@SuppressWarnings("unchecked")
	private static void addTo(List<?> list, Object element) {
		((List<Object>) list).add(element);
	}

	private EdgeReader entityEdge(Loaded loaded, int index, String alias) {
		Edge edge = loaded.node().edges().get(index);
		String path = path(loaded.node().entity(), alias, edge);
		if (edge.loading() == Loading.EMBEDDED) {
			fetchWithin(edge.node(), path);
		}
		if (edge.loading() == Loading.JOIN && failsWhereFetched(edge, loaded.node())) {
			return besideEdge(loaded, index, path);
		}
		if (edge.loading() == Loading.JOIN) {
			String fetched = this.statement.join("left join fetch", path);
			NodeReader reader = fetched(loaded.child(index), fetched);
			String name = edge.attribute().name();
			return (object, tuple, first) -> {
				if (!first || !this.access.isA(object, edge.owner())) {
					return;
				}
				if (edge.attribute().isPlural()) {
					this.access.elements(object, name).forEach((element) -> reader.take(element, tuple));
				}
				else {
					Object target = this.access.value(object, name);
					if (target != null) {
						reader.take(target, tuple);
					}
				}
			};
		}
		return (object, tuple, first) -> {
		};
	}

	// A fetch of a target that is gone, or hidden, would fail the whole statement
	private static boolean failsWhereFetched(Edge edge, Node owner) {
		RelationTraits traits = edge.attribute().traits();
		return !edge.attribute().isPlural() && traits.atOnce() == null
				&& (traits.restricted() || mayMiss(edge, owner) && !traits.constrained());
	}

	private EdgeReader besideEdge(Loaded loaded, int index, String path) {
		Edge edge = loaded.node().edges().get(index);
		int key = mayMiss(edge, loaded.node()) ? hasKey(path) : -1;
		NodeReader reader = write(loaded.child(index), this.statement.join("left join", path));
		Map<Object, @Nullable Object> targets = loaded.keepBeside(index);
		return (object, tuple, first) -> {
			Object owner = first ? this.access.key(edge.owner(), object) : null;
			if (owner != null) {
				Object target = reader.read(tuple, null);
				boolean missing = target == null && key >= 0 && tuple[key] != null;
				targets.put(owner, missing ? new MissingTargetException(edge.attribute().name()) : target);
			}
		};
	}

	private void fetchWithin(Node embedded, String alias) {
		for (Edge edge : embedded.edges()) {
			String path = path(embedded.entity(), alias, edge);
			if (edge.loading() == Loading.EMBEDDED) {
				fetchWithin(edge.node(), path);
			}
			else if (edge.loading() == Loading.JOIN) {
				fetchWithin(edge.node(), this.statement.join("left join fetch", path));
			}
		}
	}

	/**
	 * Fetch what hangs on entities that come with their owners.
	 */
	void fetch(Loaded loaded, String alias) {
		fetched(loaded, alias);
	}

	private NodeReader fetched(Loaded loaded, String alias) {
		NodeReader reader = NodeReader.value(loaded, 0, this.objects);
		if (readsSubtypes(loaded.node())) {
			this.statement.select(this.access.rowTypes(loaded.node().entity()).expression(alias));
		}
		for (int index = 0; index < loaded.node().edges().size(); index++) {
			reader.edges().add(entityEdge(loaded, index, alias));
		}
		return reader;
	}

	private int[] foreignKey(EntityModel target, String path) {
		return this.statement.select(paths(path, target.idPaths()));
	}

	// Where a relation is joined, Hibernate reads its key from the target; fk() is the
	// owner's own column, for keys of one column, but cannot be selected as it is
	private int hasKey(String path) {
		return this.statement.select("sql('?', fk(%s))".formatted(path));
	}

	// fk() does not know a key that several subtypes declare
	private static boolean mayMiss(Edge edge, Node owner) {
		return edge.owner() == owner.entity() && edge.attribute().traits().foreignKey()
				&& !edge.attribute().traits().absentIsNull() && edge.node().entity().idPaths().size() == 1;
	}

	static List<String> paths(String alias, List<String> paths) {
		return paths.stream().map((path) -> alias + "." + path).toList();
	}

	private static String path(EntityModel entity, String alias, Column column) {
		return path(entity, alias, column.owner(), column.path());
	}

	private static String path(EntityModel entity, String alias, Edge edge) {
		return path(entity, alias, edge.owner(), edge.attribute().name());
	}

	private static String path(EntityModel entity, String alias, EntityModel owner, String name) {
		return (owner == entity) ? alias + "." + name : "treat(%s as %s).%s".formatted(alias, owner.name(), name);
	}

}
