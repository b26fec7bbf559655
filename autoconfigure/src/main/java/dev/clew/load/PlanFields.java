package dev.clew.load;

import dev.clew.plan.Edge;
import dev.clew.plan.FetchPlan;
import dev.clew.plan.Node;
import org.jspecify.annotations.Nullable;

/**
 * Names what a plan loads as the client does.
 *
 * @param top the field that it is loaded for
 * @param node what is loaded there
 */
record PlanFields(String top, Node node) {

	static PlanFields of(FetchPlan plan) {
		return new PlanFields(plan.name(), plan.node());
	}

	static PlanFields of(Edge edge) {
		return new PlanFields(edge.name(), edge.node());
	}

	/**
	 * Return the dotted path to the field that shows a relation.
	 * @param edge the relation; {@code null} for the field at the top
	 */
	String path(@Nullable Edge edge) {
		String path = (edge != null) ? below(this.node, edge) : null;
		return (path != null) ? this.top + path : this.top;
	}

	private static @Nullable String below(Node node, Edge wanted) {
		for (Edge edge : node.edges()) {
			String further = (edge == wanted) ? "" : below(edge.node(), wanted);
			if (further != null) {
				return "." + edge.name() + further;
			}
		}
		return null;
	}

}
