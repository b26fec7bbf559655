package dev.clew.load;

import java.util.List;

import dev.clew.model.EntityModel;
import dev.clew.plan.Edge;
import dev.clew.plan.FetchPlan;
import dev.clew.plan.Range;

/**
 * Rows in their order: those of a root field, or the elements of a relation.
 */
final class OrderedSources {

	private final Sources sources;

	OrderedSources(Sources sources) {
		this.sources = sources;
	}

	/**
	 * The rows of a root field in their order, between the cursors of its page.
	 */
	Source root(FetchPlan plan) {
		return (statement) -> {
			Source.Rows rows = this.sources.root(plan).write(statement);
			Range range = plan.range();
			OrderWriter order = order(statement, rows, plan.node().entity(), range);
			order.between(range.page());
			boolean counted = range.page().shown().total() && range.page().isPart() && !range.page().isKeyset();
			order.order(range.page().backwards()).forEach(statement::order);
			if (plan.limited() && range.order().isEmpty()) {
				Hql.paths(rows.alias(), plan.node().entity().idPaths()).forEach(statement::order);
			}
			return rows.sorted(range.page().shown().cursors() ? order.told() : List.of(),
					counted ? "count(*) over ()" : null);
		};
	}

	/**
	 * The elements of a relation of the given owners, in no order.
	 */
	Source byKey(Edge edge, List<Object> keys) {
		return this.sources.byKey(edge, keys);
	}

	/**
	 * Count the rows of a root field.
	 */
	Source count(FetchPlan plan) {
		return (statement) -> {
			Source.Rows rows = this.sources.root(plan).write(statement);
			return rows.sorted(List.of(), "count(*)");
		};
	}

	/**
	 * Elements of a relation, in their order.
	 * @param elements tells which elements
	 */
	Source ordered(Edge edge, Source elements) {
		return (statement) -> {
			Source.Rows rows = elements.write(statement);
			Range range = edge.range();
			if (range.order().isEmpty()) {
				Sources.order(statement, edge, rows.alias(), rows.position());
				return rows;
			}
			OrderWriter order = order(statement, rows, this.sources.model(edge.attribute()), range);
			order.order(range.page().backwards()).forEach(statement::order);
			return rows.sorted(range.page().shown().cursors() ? order.told() : List.of(), null);
		};
	}

	/**
	 * Count the elements of each owner.
	 */
	Source counts(Edge edge, List<Object> keys) {
		return (statement) -> {
			Source.Rows rows = this.sources.byKey(edge, keys).write(statement);
			statement.groupBy(rows.ownerKey());
			return rows.sorted(List.of(), "count(*)");
		};
	}

	private OrderWriter order(StatementWriter statement, Source.Rows rows, EntityModel entity, Range range) {
		return new OrderWriter(statement, this.sources, rows.alias(), rows.position(), entity, range.order());
	}

}
