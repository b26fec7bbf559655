package dev.clew.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What only the persistence provider knows of a relation.
 *
 * @param eager whether the mapping loads it with its owner
 * @param foreignKey whether the owner's own table holds the target's primary key
 * @param constrained whether the mapping guarantees that a key has its target
 * @param absentIsNull whether a key whose target is absent means null instead of an error
 * @param hiding whether the mapping, or a filter that holds for loads by key, may hide
 * targets
 * @param filtered whether row filters of the application may hide targets
 * @param joinMisfilters whether a join applies other filters to the targets than a
 * statement that reads them
 * @param atOnce why the provider looks for the target as soon as it has read the owner,
 * row by row where no join does it; {@code null} where it can leave that for later
 * @param mappedBy attribute of the target that holds the key of the owner
 * @param firstIndex the index of the first element where the position of each is stored
 * @param sorted whether the collection sorts its elements by itself
 * @param sqlOrdered whether SQL or an expression of the mapping orders its elements
 * @param order keys that the mapping orders elements by
 * @param whole whether nothing in the mapping hides or restricts elements, so that a join
 * leads to all of them and to nothing else
 */
public record RelationTraits(boolean eager, boolean foreignKey, boolean constrained, boolean absentIsNull,
		boolean hiding, boolean filtered, boolean joinMisfilters, @Nullable String atOnce, @Nullable String mappedBy,
		@Nullable Integer firstIndex, boolean sorted, boolean sqlOrdered, List<OrderKey> order, boolean whole) {

	/**
	 * An attribute that is no relation, or one that the provider tells nothing about.
	 */
	public static final RelationTraits NONE = new RelationTraits(false, false, false, false, false, false, false, null,
			null, null, false, false, List.of(), false);

	public RelationTraits {
		order = List.copyOf(order);
	}

	/**
	 * Return these traits for a collection whose order is SQL.
	 */
	public RelationTraits orderedBySql() {
		return new RelationTraits(this.eager, this.foreignKey, this.constrained, this.absentIsNull, this.hiding,
				this.filtered, this.joinMisfilters, this.atOnce, this.mappedBy, this.firstIndex, this.sorted, true,
				List.of(), this.whole);
	}

	/**
	 * Return these traits for a relation to rows that row filters may hide.
	 */
	RelationTraits withFilteredTargets() {
		return new RelationTraits(this.eager, this.foreignKey, this.constrained, true, this.hiding, true,
				this.joinMisfilters, this.atOnce, this.mappedBy, this.firstIndex, this.sorted, this.sqlOrdered,
				this.order, false);
	}

	/**
	 * Return whether targets may be hidden.
	 */
	public boolean restricted() {
		return this.hiding || this.filtered;
	}

	/**
	 * Return whether elements have an order that only the provider can make.
	 */
	public boolean ordersItself() {
		return this.sorted || this.sqlOrdered;
	}

	/**
	 * Return whether an owner may hold a key whose target is hidden or gone.
	 */
	public boolean mayLackTarget() {
		return restricted() || this.absentIsNull || !this.constrained;
	}

	/**
	 * Return whether the position of an element is stored.
	 */
	public boolean indexed() {
		return this.firstIndex != null;
	}

	/**
	 * One key of an order.
	 *
	 * @param path attribute path from the element; empty for the element itself
	 * @param direction {@code asc} or {@code desc}, with {@code nulls first} or
	 * {@code nulls last} where the mapping says so
	 */
	public record OrderKey(String path, String direction) {

	}

}
