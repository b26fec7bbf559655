package dev.clew.plan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.clew.model.EntityModel;

/**
 * What is loaded of each object at one place of a plan. A node that would make one
 * statement return the product of two collections cannot be created.
 *
 * @param entity what the objects are
 * @param types the object types that they may have in the schema
 * @param form rows, entities or plain values
 * @param reason why they take that form
 * @param keyed whether the key of a row is needed for itself
 * @param columns the columns of a row beside its key; of an entity those that do not come
 * with it
 * @param witnesses columns that are never null in a row, where the owner is expected to
 * lead to one
 * @param edges what is followed from here, in selection order
 */
public record Node(EntityModel entity, List<String> types, Form form, String reason, boolean keyed,
		List<Column> columns, List<Column> witnesses, List<Edge> edges) {

	public Node {
		types = List.copyOf(types);
		columns = List.copyOf(columns);
		witnesses = List.copyOf(witnesses);
		edges = List.copyOf(edges);
		List<String> joined = edges.stream().flatMap(Node::joinedCollections).toList();
		if (joined.size() > 1) {
			throw new IllegalArgumentException(
					"Cannot join collections %s in one statement: their rows would multiply".formatted(joined));
		}
	}

	// Joins are followed downwards only: every other edge starts a statement of its own
	private static Stream<String> joinedCollections(Edge edge) {
		Stream<String> below = edge.loading().isInline() ? edge.node().edges().stream().flatMap(Node::joinedCollections)
				: Stream.empty();
		return edge.multiplies() ? Stream.concat(Stream.of(edge.attribute().name()), below) : below;
	}

	/**
	 * Return whether a joined collection multiplies the rows of this node.
	 */
	public boolean isMultiplied() {
		for (Edge edge : this.edges) {
			if (edge.multiplies() || edge.loading().isInline() && edge.node().isMultiplied()) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return whether a row must tell its key: for itself, to be told from others, or for
	 * statements that read what hangs on it.
	 */
	public boolean needsKey() {
		return this.keyed || isMultiplied() || this.edges.stream().anyMatch(Edge::needsOwnersKey);
	}

	/**
	 * Return whether nothing that this plan loads is an entity.
	 */
	public boolean isRowsOnly() {
		if (this.form == Form.ENTITIES) {
			return false;
		}
		for (Edge edge : this.edges) {
			if (!edge.node().isRowsOnly()) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Return the most statements that loading this node's edges takes, within one batch.
	 */
	public int statements() {
		int statements = 0;
		for (Edge edge : this.edges) {
			statements += edge.loading().isStatement() ? edge.range().page().statements() : 0;
			statements += (edge.loading() != Loading.LAZY) ? edge.node().statements() : 0;
		}
		return statements;
	}

	void print(StringBuilder text, String indent, Range range, String why) {
		text.append(this.entity);
		if (this.entity.isEntity()) {
			text.append(' ').append(this.form.text());
		}
		if (this.form == Form.ROWS) {
			List<String> names = columnNames();
			text.append(names.isEmpty() ? " [key]" : " " + names);
		}
		text.append(range);
		String reasons = reasons(why);
		text.append(reasons.isEmpty() ? "" : " (" + reasons + ")").append('\n');
		this.edges.forEach((edge) -> edge.print(text, indent + "  "));
	}

	/**
	 * Return why it is loaded this way.
	 * @param why the reason of what leads to it
	 */
	public String reasons(String why) {
		return Stream.of(why, this.reason, this.entity.isFiltered() ? "rows are filtered" : "")
			.filter((reason) -> !reason.isEmpty())
			.collect(Collectors.joining("; "));
	}

	/**
	 * Return the paths of its columns, those of subtypes with the name of the type.
	 */
	public List<String> columnNames() {
		return this.columns.stream()
			.map((column) -> (column.owner() == this.entity) ? column.path() : column.owner() + "." + column.path())
			.toList();
	}

	/**
	 * What a statement returns for a node.
	 */
	public enum Form {

		/**
		 * Light tuples of just the selected columns.
		 */
		ROWS("as rows"),

		/**
		 * The real objects.
		 */
		ENTITIES("as entities"),

		/**
		 * Plain values.
		 */
		VALUES("as values");

		private final String text;

		Form(String text) {
			this.text = text;
		}

		String text() {
			return this.text;
		}

	}

}
