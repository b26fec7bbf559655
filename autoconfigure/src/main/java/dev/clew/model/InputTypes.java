package dev.clew.model;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

import org.jspecify.annotations.Nullable;

/**
 * The filters and orders that a schema uses: one instance for each input type and the
 * type whose objects it is about.
 */
final class InputTypes {

	private final Map<Use, FilterType> filters = new HashMap<>();

	private final Map<Use, OrderType> orders = new HashMap<>();

	private final Queue<Use> newFilters = new ArrayDeque<>();

	private final Queue<Use> newOrders = new ArrayDeque<>();

	FilterType filter(Use use) {
		return this.filters.computeIfAbsent(use, (unknown) -> {
			this.newFilters.add(use);
			return new FilterType(use.input());
		});
	}

	OrderType order(Use use) {
		return this.orders.computeIfAbsent(use, (unknown) -> {
			this.newOrders.add(use);
			return new OrderType(use.input());
		});
	}

	/**
	 * Return a filter that is bound, if it is.
	 */
	@Nullable FilterType findFilter(Use use) {
		return this.filters.get(use);
	}

	/**
	 * Return an order that is bound, if it is.
	 */
	@Nullable OrderType findOrder(Use use) {
		return this.orders.get(use);
	}

	/**
	 * Return a filter that has no fields yet, once.
	 */
	@Nullable Use nextFilter() {
		return this.newFilters.poll();
	}

	/**
	 * Return an order that has no fields yet, once.
	 */
	@Nullable Use nextOrder() {
		return this.newOrders.poll();
	}

	/**
	 * An input type, used for objects of a type.
	 *
	 * @param input the input type
	 * @param node the type of the objects
	 */
	record Use(String input, String node) {

	}

}
