package dev.clew.wiring;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import dev.clew.load.LoadEvent;
import dev.clew.plan.Edge;
import dev.clew.plan.FetchPlan;
import dev.clew.plan.Loading;
import dev.clew.plan.Node;
import dev.clew.plan.Range;

/**
 * A plan as maps and lists, for those who draw it.
 */
final class PlanTree {

	private PlanTree() {
	}

	static Map<String, Object> of(LoadEvent load) {
		if (load.planned().plan() instanceof Edge edge) {
			return of(load.field(), loading(edge.loading()), edge.reason(), edge.range(), edge.node());
		}
		FetchPlan plan = (FetchPlan) load.planned().plan();
		return of(load.field(), "root", plan.reason(), plan.range(), plan.node());
	}

	private static Map<String, Object> of(String field, String loading, String reason, Range range, Node node) {
		Map<String, Object> tree = new LinkedHashMap<>();
		tree.put("field", field);
		tree.put("type", node.entity().toString());
		tree.put("form", node.form().name().toLowerCase(Locale.ROOT));
		tree.put("loading", loading);
		tree.put("reason", node.reasons(reason));
		tree.put("columns", node.columnNames());
		tree.put("range", range.toString().strip());
		tree.put("edges", node.edges().stream().map(PlanTree::of).toList());
		return tree;
	}

	private static Map<String, Object> of(Edge edge) {
		return of(edge.name(), loading(edge.loading()), edge.reason(), edge.range(), edge.node());
	}

	private static String loading(Loading loading) {
		return loading.name().toLowerCase(Locale.ROOT);
	}

}
