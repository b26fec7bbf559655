package dev.clew.load;

import java.util.ArrayList;
import java.util.List;

import dev.clew.load.NodeReader.EdgeReader;
import dev.clew.model.EntityModel;
import dev.clew.plan.Column;
import dev.clew.plan.Edge;
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

	private final EntityWriter entities;

	private final ColumnWriter columns;

	NodeWriter(StatementWriter statement, EntityAccess access, ReadObjects objects, Reading reading) {
		this.columns = new ColumnWriter(statement, reading);
		this.statement = statement;
		this.access = access;
		this.objects = objects;
		this.entities = new EntityWriter(statement, access, objects, this, this.columns);
	}

	/**
	 * Select the elements of a relation, of which the given alias is one.
	 */
	NodeReader elements(Loaded loaded, Edge edge, String alias) {
		if (edge.node().form() != Node.Form.VALUES) {
			this.columns.elements(alias, edge);
			return write(loaded, alias);
		}
		int value = this.columns.storedValue(alias, edge);
		return NodeReader.value(loaded, value, this.columns.valueReader(alias, edge), this.objects);
	}

	/**
	 * Select a node whose objects are the given alias.
	 */
	NodeReader write(Loaded loaded, String alias) {
		return write(loaded, alias, new int[0]);
	}

	private NodeReader write(Loaded loaded, String alias, int[] holderKey) {
		return switch (loaded.node().form()) {
			case ROWS -> rows(loaded, alias, holderKey);
			case VALUES -> NodeReader.value(loaded, this.statement.select(alias), this.objects);
			case ENTITIES -> {
				NodeReader reader = NodeReader.value(loaded, this.statement.select(alias), this.objects);
				this.entities.edges(loaded, alias, reader);
				yield reader;
			}
		};
	}

	/**
	 * Fetch what hangs on entities that come with their owners, and return what reads it.
	 */
	NodeReader fetch(Loaded loaded, String alias) {
		return this.entities.withOwner(loaded, alias);
	}

	private NodeReader rows(Loaded loaded, String alias, int[] holderKey) {
		boolean entity = loaded.node().entity().isEntity();
		return withEdges(entity ? entityRows(loaded, alias, Presence.UNTOLD) : embeddedRows(loaded, alias, holderKey),
				loaded, alias);
	}

	private NodeReader withEdges(NodeReader reader, Loaded loaded, String alias) {
		for (int index = 0; index < loaded.node().edges().size(); index++) {
			reader.edges().add(rowEdge(loaded, index, alias, reader.key()));
		}
		return reader;
	}

	/**
	 * Select rows of an entity.
	 * @param presence what tells whether there is one, if the key does not
	 */
	private NodeReader entityRows(Loaded loaded, String alias, Presence presence) {
		Node node = loaded.node();
		int[] key = node.needsKey() ? this.statement.select(Hql.paths(alias, node.entity().idPaths())) : new int[0];
		RowTypes types = (node.types().size() > 1 || Hql.readsSubtypes(node)) ? this.access.rowTypes(node.entity())
				: null;
		int type = (types != null) ? this.statement.select(types.expression(alias)) : -1;
		if (types != null && Hql.readsSubtypes(node)) {
			this.statement.select(types.keeping(alias));
		}
		int[] columns = this.columns.stored(node, alias);
		return NodeReader.rows(loaded, key, type, columns, this.columns.readers(node, alias), presence, this.objects,
				types);
	}

	private NodeReader embeddedRows(Loaded loaded, String alias, int[] holderKey) {
		Node node = loaded.node();
		int[] columns = this.columns.stored(node, alias);
		boolean certain = node.entity().isAlwaysPresent() || node.columns()
			.stream()
			.map((column) -> node.entity().attribute(column.path()))
			.anyMatch((attribute) -> attribute != null && !attribute.optional());
		Presence presence = certain ? Presence.UNTOLD
				: Presence.asked(this.statement.select("case when " + alias + " is null then false else true end"));
		return NodeReader.embedded(loaded, holderKey, columns, this.columns.readers(node, alias), presence,
				this.objects);
	}

	private EdgeReader rowEdge(Loaded loaded, int index, String alias, int[] ownerKey) {
		Edge edge = loaded.node().edges().get(index);
		String path = Hql.path(loaded.node().entity(), alias, edge);
		Loaded child = loaded.child(index);
		return switch (edge.loading()) {
			case EMBEDDED -> {
				this.columns.embedded(path, alias, edge);
				NodeReader reader = write(child, path, ownerKey);
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
				if (edge.isByTargetKey()) {
					int[] key = foreignKey(child.node().entity(), path);
					yield (object, tuple, first) -> ((Row) object).edge(index, Keys.read(tuple, key));
				}
				yield EdgeReader.NONE;
			}
			case INITIALIZE -> EdgeReader.NONE;
		};
	}

	private EdgeReader joinedOne(Edge edge, int index, String path, Loaded child, Node owner) {
		TargetReader reader = target(edge, path, child, owner);
		return (object, tuple, first) -> {
			Row row = (Row) object;
			Object present = first ? null : row.edgeOrMissing(index);
			if (first || present != null && !(present instanceof MissingTargetException)) {
				row.edge(index, reader.read(tuple, present));
			}
		};
	}

	/**
	 * Join what a to-one relation leads to.
	 */
	TargetReader target(Edge edge, String path, Loaded child, Node owner) {
		String joined = Paths.join(this.statement, edge.holder(), edge.attribute(), path, child.node().entity());
		Presence presence = presence(edge, path, joined, owner);
		NodeReader reader = (child.node().form() == Node.Form.ROWS)
				? withEdges(entityRows(child, joined, presence), child, joined) : write(child, joined);
		return (tuple, present) -> {
			Object object = reader.read(tuple, present);
			if (object == null && presence.witness()) {
				throw new UnexpectedAbsenceException(edge);
			}
			return (object == null && presence.isDenied(tuple)) ? new MissingTargetException(edge.attribute().name())
					: object;
		};
	}

	private Presence presence(Edge edge, String path, String joined, Node owner) {
		Node node = edge.node();
		boolean expected = owner.form() == Node.Form.ROWS && Hql.leadsToItsRow(edge, owner);
		Column witness = expected ? this.columns.witness(node) : null;
		if (witness != null) {
			return Presence.witnessed(this.statement.select(Hql.path(node.entity(), joined, witness)));
		}
		boolean keyless = node.form() == Node.Form.ROWS && !node.needsKey();
		String key = Hql.mayMiss(edge, owner) ? Hql.foreignKey(path) : null;
		return (keyless || key != null)
				? Presence.asked(this.statement.select(Hql.presence(joined, node.entity(), key, keyless)))
				: Presence.UNTOLD;
	}

	private EdgeReader joinedMany(Edge edge, int index, String path, Loaded child) {
		EntityModel target = child.node().entity();
		boolean again = Hql.readsSubtypes(child.node());
		String position = joinElements(edge, path, again);
		String joined = again ? this.statement.joinByKey(position, target) : position;
		Sources.order(this.statement, edge, joined, position);
		NodeReader reader = write(child, joined);
		Places places = Places.select(this.statement, edge, position);
		return (object, tuple, first) -> {
			Row row = (Row) object;
			if (first) {
				row.edge(index, new ArrayList<>());
			}
			Object element = reader.read(tuple, null);
			if (element != null && row.edgeOrMissing(index) instanceof List<?> list) {
				Places.put(list, element, places.of(tuple));
			}
		};
	}

	private String joinElements(Edge edge, String path, boolean again) {
		EntityModel target = edge.node().entity();
		if (edge.attribute().traits().hiding()) {
			return this.statement.joinPresent("left join", path, target);
		}
		return again ? this.statement.join("left join", path) : this.statement.join("left join", path, target);
	}

	private int[] foreignKey(EntityModel target, String path) {
		return this.statement.select(Hql.paths(path, target.idPaths()));
	}

	/**
	 * Reads what a to-one relation leads to.
	 */
	@FunctionalInterface
	interface TargetReader {

		/**
		 * Return the target, {@code null} where there is none, or the failure that only
		 * its key is there.
		 * @param present the target of an earlier tuple that this one repeats
		 */
		@Nullable Object read(@Nullable Object[] tuple, @Nullable Object present);

	}

}
