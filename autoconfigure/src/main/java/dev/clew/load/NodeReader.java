package dev.clew.load;

import java.util.ArrayList;
import java.util.List;

import dev.clew.model.EntityModel;
import dev.clew.plan.Column;
import org.jspecify.annotations.Nullable;

/**
 * Reads the objects of one node from the tuples of a statement.
 */
final class NodeReader {

	private final @Nullable RowTypes types;

	private final Loaded loaded;

	private final int[] key;

	private final int value;

	private final int type;

	private final int[] columns;

	private final List<ColumnReader> readers;

	private final List<EdgeReader> edges = new ArrayList<>();

	private final List<Object> objects;

	private final Presence presence;

	private NodeReader(Loaded loaded, int[] key, int value, int type, int[] columns, List<ColumnReader> readers,
			Presence presence, ReadObjects objects, @Nullable RowTypes types) {
		this.readers = readers;
		this.types = types;
		this.loaded = loaded;
		this.key = key;
		this.value = value;
		this.type = type;
		this.columns = columns;
		this.presence = presence;
		this.objects = objects.of(loaded);
	}

	/**
	 * Read rows of an entity.
	 * @param key where their key stands, if it is selected
	 * @param presence what tells whether there is a row if the key does not
	 */
	static NodeReader rows(Loaded loaded, int[] key, int type, int[] columns, List<ColumnReader> readers,
			Presence presence, ReadObjects objects, @Nullable RowTypes types) {
		return new NodeReader(loaded, key, -1, type, columns, readers, presence, objects, types);
	}

	/**
	 * Read embedded values.
	 * @param key where the key of the entity that holds them stands, if one does
	 * @param presence what tells whether the value is there if no column does
	 */
	static NodeReader embedded(Loaded loaded, int[] key, int[] columns, List<ColumnReader> readers, Presence presence,
			ReadObjects objects) {
		return new NodeReader(loaded, key, -1, -1, columns, readers, presence, objects, null);
	}

	/**
	 * Read what stands in the tuple as it is: an entity or a plain value.
	 */
	static NodeReader value(Loaded loaded, int value, ReadObjects objects) {
		return value(loaded, value, ColumnReader.AS_IS, objects);
	}

	/**
	 * Read a plain value.
	 */
	static NodeReader value(Loaded loaded, int value, ColumnReader reader, ReadObjects objects) {
		return new NodeReader(loaded, new int[0], value, -1, new int[0], List.of(reader), Presence.UNTOLD, objects,
				null);
	}

	/**
	 * Return where the key of the objects stands.
	 */
	int[] key() {
		return this.key;
	}

	List<EdgeReader> edges() {
		return this.edges;
	}

	/**
	 * Read the object of this node.
	 * @param present the object of an earlier tuple that this one repeats
	 */
	@Nullable Object read(@Nullable Object[] tuple, @Nullable Object present) {
		Object object = (present != null) ? present : create(tuple);
		if (object == null) {
			return null;
		}
		if (present == null) {
			take(object, tuple);
		}
		else {
			this.edges.forEach((edge) -> edge.read(object, tuple, false));
		}
		return object;
	}

	/**
	 * Take an object that was read elsewhere for one of this node.
	 */
	void take(Object object, @Nullable Object[] tuple) {
		this.objects.add(object);
		follow(object, tuple);
	}

	/**
	 * Read what hangs on an object.
	 */
	void follow(Object object, @Nullable Object[] tuple) {
		for (EdgeReader edge : this.edges) {
			edge.read(object, tuple, true);
		}
	}

	/**
	 * Return whether tuples tell anything of what hangs on the objects.
	 */
	boolean isFollowed() {
		return this.edges.stream().anyMatch((edge) -> edge != EdgeReader.NONE);
	}

	private @Nullable Object create(@Nullable Object[] tuple) {
		if (this.value >= 0) {
			return this.readers.get(0).read(tuple[this.value]);
		}
		Object id = (this.key.length > 0) ? Keys.read(tuple, this.key) : null;
		if (id == null && this.key.length > 0 || !isPresent(tuple)) {
			return null;
		}
		Row row = new Row(this.loaded, id, type(tuple), this.columns.length);
		for (int i = 0; i < this.columns.length; i++) {
			row.column(i, this.readers.get(i).read(tuple[this.columns[i]]));
		}
		return row;
	}

	private @Nullable Class<?> type(@Nullable Object[] tuple) {
		Object value = (this.type >= 0) ? tuple[this.type] : null;
		return (value != null && this.types != null) ? this.types.read(value) : null;
	}

	private boolean isPresent(@Nullable Object[] tuple) {
		EntityModel entity = this.loaded.node().entity();
		if (entity.isEntity()) {
			return this.key.length > 0 || !this.presence.isTold() || this.presence.isThere(tuple);
		}
		if (entity.isAlwaysPresent()) {
			return true;
		}
		for (int column : this.columns) {
			if (tuple[column] != null) {
				return true;
			}
		}
		return this.presence.isThere(tuple);
	}

	/**
	 * Return what tells the object of a tuple from others.
	 */
	@Nullable Object identity(@Nullable Object[] tuple) {
		return (this.value >= 0) ? tuple[this.value] : Keys.read(tuple, this.key);
	}

	/**
	 * Make a row of which the key says everything.
	 */
	static Row keyOnly(Loaded loaded, Object key) {
		return keyOnly(loaded, key, loaded.node().entity().idPaths(), "");
	}

	private static Row keyOnly(Loaded loaded, Object key, List<String> idPaths, String prefix) {
		List<Column> columns = loaded.node().columns();
		Row row = new Row(loaded, key, null, columns.size());
		for (int i = 0; i < columns.size(); i++) {
			row.column(i, Keys.parts(key).get(idPaths.indexOf(prefix + columns.get(i).path())));
		}
		for (int i = 0; i < loaded.node().edges().size(); i++) {
			String part = prefix + loaded.node().edges().get(i).attribute().name() + ".";
			row.edge(i, keyOnly(loaded.child(i), key, idPaths, part));
		}
		return row;
	}

	/**
	 * Reads one edge of an object from a tuple.
	 */
	@FunctionalInterface
	interface EdgeReader {

		/**
		 * An edge of which the tuple says nothing.
		 */
		EdgeReader NONE = (object, tuple, first) -> {
		};

		/**
		 * Read the edge.
		 * @param first whether this is the first tuple of the object
		 */
		void read(Object object, @Nullable Object[] tuple, boolean first);

	}

}
