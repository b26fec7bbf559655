package dev.clew.model;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The arguments that a field takes which Clew answers.
 *
 * @param attributes those that are named like an attribute
 * @param filter the type of its filter, if it takes one
 * @param order the type of its order, if it takes one
 * @param paging the arguments that it takes to tell a page
 */
public record FieldArguments(List<ArgumentBinding> attributes, @Nullable FilterType filter, @Nullable OrderType order,
		Set<ArgumentRole> paging) {

	/**
	 * No arguments.
	 */
	public static final FieldArguments NONE = new FieldArguments(List.of(), null, null, Set.of());

	public FieldArguments {
		attributes = List.copyOf(attributes);
		paging = Set.copyOf(paging);
	}

	/**
	 * Return whether there are none.
	 */
	public boolean isEmpty() {
		return this.attributes.isEmpty() && this.filter == null && this.order == null && this.paging.isEmpty();
	}

}
