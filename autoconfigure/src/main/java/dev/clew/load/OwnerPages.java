package dev.clew.load;

import java.util.ArrayList;
import java.util.List;

import dev.clew.model.EntityModel;
import dev.clew.plan.Edge;
import dev.clew.plan.Page;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a relation that stand on the page of their owner, for many owners at
 * once. Inside a derived table they are told and numbered, outside they are read by their
 * key.
 */
final class OwnerPages {

	private final Sources sources;

	OwnerPages(Sources sources) {
		this.sources = sources;
	}

	/**
	 * Number all elements of the owners, for each of them, and keep the page.
	 * @param upTo position of the number of the last row, or -1
	 * @param from position of how many rows are passed over, or -1
	 */
	Source window(Edge edge, List<Object> keys, int upTo, int from) {
		return (statement) -> {
			Page page = edge.range().page();
			StatementWriter inner = statement.nested();
			Source.Rows rows = this.sources.ofPages(edge, keys).write(inner);
			OrderWriter order = order(inner, rows, edge);
			order.between(page);
			String owner = "partition by " + String.join(", ", rows.ownerKey());
			Told told = tell(inner, rows, order, edge, rows.ownerKey());
			inner.select("row_number() over (%s order by %s) as rn".formatted(owner,
					String.join(", ", order.order(page.backwards()))));
			boolean counted = isCounted(page);
			if (counted) {
				inner.select("count(*) over (%s) as cnt".formatted(owner));
			}
			String alias = statement.fromAll(target(edge));
			String derived = statement.join(inner, target(edge), alias, told.key());
			if (upTo >= 0) {
				statement.where(derived + ".rn <= " + statement.parameters().one(upTo));
			}
			if (from >= 0) {
				statement.where(derived + ".rn > " + statement.parameters().one(from));
			}
			statement.order(derived + ".rn");
			return told.rows(alias, derived, rows.keyed(), counted);
		};
	}

	/**
	 * Read the page of one owner after the other.
	 * @param most position of the most rows
	 * @param from position of how many rows are passed over, or -1
	 */
	Source lateral(Edge edge, List<Object> keys, int most, int from) {
		return (statement) -> {
			Page page = edge.range().page();
			EntityModel owner = edge.holder().entity();
			StatementWriter inner = statement.nested();
			String ownerAlias = inner.fromAll(owner);
			List<String> ownerPaths = Hql.paths(ownerAlias, owner.idPaths());
			inner.whereKeys(owner, ownerPaths, keys);
			StatementWriter one = inner.nested();
			Source.Rows rows = this.sources.of(edge, ownerAlias).write(one);
			OrderWriter order = order(one, rows, edge);
			order.between(page);
			Told told = tell(one, rows, order, edge, List.of());
			List<String> sorted = order.order(page.backwards());
			one.select("row_number() over (order by %s) as rn".formatted(String.join(", ", sorted)));
			sorted.forEach(one::order);
			one.cut(most, from);
			String lateral = inner.joinLateral(one);
			List<String> ownerKey = named(inner, ownerPaths, "k");
			told.names().forEach((name) -> inner.select(lateral + "." + name + " as " + name));
			inner.select(lateral + ".rn as rn");
			String alias = statement.fromAll(target(edge));
			String derived = statement.join(inner, target(edge), alias, told.key());
			statement.order(derived + ".rn");
			return new Told(ownerKey, told.key(), told.sortKeys()).rows(alias, derived, null, false);
		};
	}

	static boolean isCounted(Page page) {
		return page.shown().total() && !page.isKeyset();
	}

	private EntityModel target(Edge edge) {
		return this.sources.model(edge.attribute());
	}

	private OrderWriter order(StatementWriter statement, Source.Rows rows, Edge edge) {
		return new OrderWriter(statement, this.sources, rows.alias(), rows.position(), target(edge),
				edge.range().order());
	}

	private Told tell(StatementWriter statement, Source.Rows rows, OrderWriter order, Edge edge,
			List<String> ownerKey) {
		List<String> key = Hql.paths(rows.alias(), target(edge).idPaths());
		List<String> sortKeys = edge.range().page().shown().cursors() ? order.told() : List.of();
		return new Told(named(statement, ownerKey, "k"), named(statement, key, "i"), named(statement, sortKeys, "s"));
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

	/**
	 * What a derived table tells of the elements, by the names of its columns.
	 */
	private record Told(List<String> ownerKey, List<String> key, List<String> sortKeys) {

		List<String> names() {
			List<String> names = new ArrayList<>(this.key);
			names.addAll(this.sortKeys);
			return names;
		}

		/**
		 * Return the elements as the statement around reads them.
		 */
		Source.Rows rows(String alias, String derived, @Nullable EntityModel keyed, boolean counted) {
			return new Source.Rows(alias, Hql.paths(derived, this.ownerKey), alias, keyed,
					Hql.paths(derived, this.sortKeys), counted ? derived + ".cnt" : null);
		}

	}

}
