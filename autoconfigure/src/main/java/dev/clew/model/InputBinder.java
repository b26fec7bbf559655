package dev.clew.model;

import java.util.Map;

import dev.clew.model.InputTypes.Use;

/**
 * Binds all filters and orders that arguments use, once every field is bound.
 */
final class InputBinder {

	private final BindingContext context;

	private final InputTypes inputs;

	private final FilterBinder filters;

	private final OrderBinder orders;

	InputBinder(BindingContext context, Map<String, EntityBinding> bindings) {
		NodeFields nodes = new NodeFields(context, bindings);
		InputDefinitions definitions = new InputDefinitions(context);
		this.context = context;
		this.inputs = context.inputs();
		this.filters = new FilterBinder(context, nodes, definitions);
		this.orders = new OrderBinder(context, nodes, definitions);
	}

	/**
	 * Bind them, and those that they use in turn.
	 */
	void bindAll() {
		this.context.sdl().undefinedArgumentTypes().forEach(this::useForNobody);
		for (Use use = this.inputs.nextFilter(); use != null; use = this.inputs.nextFilter()) {
			this.filters.bind(use);
		}
		for (Use use = this.inputs.nextOrder(); use != null; use = this.inputs.nextOrder()) {
			this.orders.bind(use);
		}
	}

	// Controllers take filters and orders too
	private void useForNobody(String input) {
		for (String type : this.context.models().keySet()) {
			if (input.equals(InputDefinitions.filterOf(type))) {
				this.inputs.filter(new Use(input, type));
			}
			else if (input.equals(InputDefinitions.orderOf(type))) {
				this.inputs.order(new Use(input, type));
			}
		}
	}

}
