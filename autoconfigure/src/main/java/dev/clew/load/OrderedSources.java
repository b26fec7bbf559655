package dev.clew.load;

import java.util.ArrayList;
import java.util.List;

import dev.clew.model.AttributeModel;
import dev.clew.model.EntityModel;
import dev.clew.plan.Edge;
import dev.clew.plan.FetchPlan;
import dev.clew.plan.Holder;
import dev.clew.plan.Page;
import dev.clew.plan.Range;

/**
 * Rows in their order, and pages of them: cut by the database for a root field, or for
 * each owner of a relation.
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
			return rows.sorted(range.page().shown().cursors() ? order.columns() : List.of(),
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
			return rows.sorted(range.page().shown().cursors() ? order.columns() : List.of(), null);
		};
	}

	/**
	 * The elements of a relation that stand on the page of their owner: numbered for each
	 * owner inside, read by their key outside.
	 * @param upTo position of the number of the last row, or -1
	 * @param from position of how many rows are passed over, or -1
	 */
	Source window(Edge edge, List<Object> keys, int upTo, int from) {
		return (statement) -> {
			EntityModel target = this.sources.model(edge.attribute());
			Page page = edge.range().page();
			StatementWriter inner = statement.nested();
			Source.Rows numbered = this.sources.byKey(edge, keys).write(inner);
			OrderWriter order = order(inner, numbered, target, edge.range());
			order.between(page);
			String owner = "partition by " + String.join(", ", numbered.ownerKey());
			List<String> ownerKey = named(inner, numbered.ownerKey(), "k");
			List<String> targetKey = named(inner, Hql.paths(numbered.alias(), target.idPaths()), "i");
			List<String> sortKeys = page.shown().cursors() ? named(inner, order.columns(), "s") : List.of();
			inner.select("row_number() over (%s order by %s) as rn".formatted(owner,
					String.join(", ", order.order(page.backwards()))));
			boolean counted = page.shown().total() && !page.isKeyset();
			if (counted) {
				inner.select("count(*) over (%s) as cnt".formatted(owner));
			}
			// An entity that is joined to something else loses rows of which attributes
			// of
			// subtypes are read
			String alias = statement.fromAll(target);
			String derived = statement.join(inner, target, alias, targetKey);
			if (upTo >= 0) {
				statement.where("%s.rn <= %s".formatted(derived, statement.parameter(upTo)));
			}
			if (from >= 0) {
				statement.where("%s.rn > %s".formatted(derived, statement.parameter(from)));
			}
			statement.order(derived + ".rn");
			return new Source.Rows(alias, Hql.paths(derived, ownerKey), alias, numbered.keyed(),
					Hql.paths(derived, sortKeys), counted ? derived + ".cnt" : null);
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

	private static List<String> named(StatementWriter statement, List<String> expressions, String prefix) {
		List<String> names = new ArrayList<>();
		for (String expression : expressions) {
			String name = prefix + names.size();
			statement.select(expression + " as " + name);
			names.add(name);
		}
		return names;
	}

	private OrderWriter order(StatementWriter statement, Source.Rows rows, EntityModel entity, Range range) {
		return new OrderWriter(statement, this.sources, rows.alias(), rows.position(), entity, range.order());
	}

}
