package dev.clew.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.clew.model.EntityModel;
import dev.clew.plan.Column;
import dev.clew.plan.Edge;
import dev.clew.plan.Node;
import dev.clew.plan.Slot;
import org.jspecify.annotations.Nullable;

/**
 * What one load has brought for a node of its plan. Rows hold their values themselves;
 * what belongs beside entities is kept here, by owner.
 */
public final class Loaded {

	private static final int NONE = -1;

	private static final int SEVERAL = -2;

	private final Node node;

	private final Loaded[] children;

	private final Map<Object, @Nullable Object>[] beside;

	private final Map<String, Integer> ownColumns = new HashMap<>();

	private final Map<Column, Integer> columns = new HashMap<>();

	private final Map<String, Integer> fields = new HashMap<>();

	@SuppressWarnings({ "unchecked", "rawtypes" })
	Loaded(Node node) {
		this.node = node;
		List<Edge> edges = node.edges();
		this.children = edges.stream().map((edge) -> new Loaded(edge.node())).toArray(Loaded[]::new);
		this.beside = new Map[edges.size()];
		for (Column column : node.columns()) {
			int index = this.columns.size();
			this.columns.put(column, index);
			if (column.owner() == node.entity()) {
				this.ownColumns.put(column.path(), index);
			}
		}
		for (int index = 0; index < edges.size(); index++) {
			for (Slot slot : edges.get(index).slots()) {
				int edge = index;
				this.fields.merge(slot.coordinates(), edge, (a, b) -> a.equals(b) ? a : SEVERAL);
			}
		}
	}

	/**
	 * Return the node of the plan.
	 */
	public Node node() {
		return this.node;
	}

	/**
	 * Return what was loaded at the other end of an edge.
	 */
	public Loaded child(int edge) {
		return this.children[edge];
	}

	/**
	 * Return the edge that a field shows, or -1 where none was planned for it.
	 * @param coordinates the field, as {@link Slot#coordinates()} names it
	 * @param resultKey tells the field's key in the answer; only asked where the field is
	 * loaded in several ways
	 */
	public int edge(String coordinates, Supplier<String> resultKey) {
		int edge = this.fields.getOrDefault(coordinates, NONE);
		return (edge != SEVERAL) ? edge : edge(coordinates, resultKey.get());
	}

	private int edge(String coordinates, String resultKey) {
		for (int index = 0; index < this.children.length; index++) {
			for (Slot slot : this.node.edges().get(index).slots()) {
				if (slot.resultKey().equals(resultKey) && slot.coordinates().equals(coordinates)) {
					return index;
				}
			}
		}
		return NONE;
	}

	/**
	 * Return the edge that a path follows through the given attribute, or -1.
	 * @param entity the entity of the object's own type
	 */
	public int edge(EntityModel entity, String attribute) {
		for (int index = 0; index < this.children.length; index++) {
			Edge edge = this.node.edges().get(index);
			boolean own = edge.owner() == this.node.entity() || edge.owner() == entity.declaring(attribute);
			if (own && edge.loading().isInline() && edge.attribute().name().equals(attribute) && edge.range().isAll()) {
				return index;
			}
		}
		return NONE;
	}

	/**
	 * Return where rows hold what an edge leads to.
	 */
	public int place(int edge) {
		return columns() + edge;
	}

	/**
	 * Return whether what an edge leads to is kept here and not in the owners.
	 */
	public boolean isBeside(int edge) {
		return this.beside[edge] != null;
	}

	/**
	 * Return what an edge leads to from the owner with the given key.
	 * @throws FieldFailure if the edge leads to a row that is gone, or to values that
	 * cannot be read
	 */
	public @Nullable Object beside(int edge, Object key) {
		Object value = FieldFailure.orThrow(this.beside[edge].get(key));
		return (value == null && this.node.edges().get(edge).attribute().isPlural()) ? List.of() : value;
	}

	/**
	 * Return whether anything is kept here that entities do not hold themselves.
	 */
	public boolean isNeeded() {
		return this.node.form() == Node.Form.ENTITIES && this.children.length > 0;
	}

	/**
	 * Return what is kept for an edge, to be added to.
	 */
	Map<Object, @Nullable Object> keepBeside(int edge) {
		if (this.beside[edge] == null) {
			this.beside[edge] = new HashMap<>();
		}
		return this.beside[edge];
	}

	int columns() {
		return this.columns.size();
	}

	/**
	 * Return where rows hold a column, or -1.
	 * @param entity the entity of the object's own type
	 */
	public int column(EntityModel entity, String path) {
		Integer own = this.ownColumns.get(path);
		if (own != null) {
			return own;
		}
		if (entity == this.node.entity()) {
			return NONE;
		}
		int end = path.indexOf('.');
		EntityModel declaring = entity.declaring((end < 0) ? path : path.substring(0, end));
		return this.columns.getOrDefault(new Column(declaring, path), NONE);
	}

}
