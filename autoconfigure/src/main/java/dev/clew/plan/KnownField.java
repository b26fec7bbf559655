package dev.clew.plan;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.clew.model.RootField;
import org.jspecify.annotations.Nullable;

/**
 * A field of a document as it was read once, and the nodes that were planned for it. It
 * holds none of the arguments that it was asked with.
 */
public final class KnownField {

	private static final int MOST_NODES = 8;

	private final SelectedField selected;

	private final boolean lasting;

	private final List<Known> nodes = new CopyOnWriteArrayList<>();

	/**
	 * Keep what was read of a field.
	 * @param lasting whether others who ask would read the same
	 */
	public KnownField(SelectedField selected, boolean lasting) {
		this.lasting = lasting;
		this.selected = new SelectedField(selected.resultKey(), selected.name(), Map.of(), selected.selection(),
				selected.shown());
	}

	/**
	 * Return whether it may serve other requests.
	 */
	public boolean isLasting() {
		return this.lasting;
	}

	/**
	 * Return how many fields are selected below it, those of each object type counted.
	 */
	public int size() {
		return this.selected.selection().size();
	}

	SelectedField selected() {
		return this.selected;
	}

	/**
	 * Return the values that a node probably names: they do not depend on who asks.
	 */
	List<@Nullable Object> values() {
		return this.nodes.isEmpty() ? List.of() : this.nodes.get(0).planned().values();
	}

	/**
	 * Return a node that was planned before.
	 */
	@Nullable Planned<Node> node(RootField field, boolean entities, StatementScope.Kind scope) {
		for (Known known : this.nodes) {
			if (known.field() == field && known.entities() == entities && known.scope() == scope) {
				return known.planned();
			}
		}
		return null;
	}

	/**
	 * Keep a node.
	 */
	void keep(RootField field, boolean entities, StatementScope.Kind scope, Planned<Node> planned) {
		if (this.nodes.size() < MOST_NODES) {
			this.nodes.add(new Known(field, entities, scope, planned));
		}
	}

	private record Known(RootField field, boolean entities, StatementScope.Kind scope, Planned<Node> planned) {

	}

}
