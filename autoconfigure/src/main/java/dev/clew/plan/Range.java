package dev.clew.plan;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Which rows of an entity or relation are loaded, in which order, and how many of them.
 *
 * @param conditions restrictions that all hold
 * @param order keys that rows are ordered by; none for the order of the mapping
 * @param page the part of them that is wanted
 */
public record Range(List<Condition> conditions, List<SortKey> order, Page page) {

	/**
	 * All rows, as the mapping orders them.
	 */
	public static final Range ALL = new Range(List.of(), List.of(), Page.ALL);

	public Range {
		conditions = List.copyOf(conditions);
		order = List.copyOf(order);
	}

	/**
	 * Return whether these are all rows, as the mapping orders them.
	 */
	public boolean isAll() {
		return equals(ALL);
	}

	/**
	 * Return whether no row can be in it, so that nobody need look.
	 */
	public boolean isNever() {
		return this.conditions.contains(Condition.NEVER);
	}

	@Override
	public String toString() {
		String where = this.conditions.isEmpty() ? ""
				: this.conditions.stream().map(Condition::toString).collect(Collectors.joining(" and ", " where ", ""));
		String by = this.order.isEmpty() ? ""
				: this.order.stream().map(SortKey::toString).collect(Collectors.joining(", ", " order by ", ""));
		return where + by + this.page;
	}

}
