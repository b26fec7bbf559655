package dev.clew.model;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.clew.model.InputTypes.Use;
import graphql.language.InputValueDefinition;
import graphql.language.Type;
import graphql.language.TypeName;

/**
 * Binds the fields of orders, those of the schema's own and those that Clew adds to it.
 */
final class OrderBinder {

	private final BindingContext context;

	private final NodeFields nodes;

	private final InputDefinitions definitions;

	OrderBinder(BindingContext context, NodeFields nodes, InputDefinitions definitions) {
		this.context = context;
		this.nodes = nodes;
		this.definitions = definitions;
	}

	void bind(Use use) {
		OrderType order = this.context.inputs().order(use);
		Map<String, NodeField> known = this.nodes.orderable(use.node());
		if (known.isEmpty()) {
			this.context.problem(use.input(), "Nothing orders objects of type '%s'".formatted(use.node()),
					"None of its fields is a column that can be compared", "Remove the argument");
			return;
		}
		this.definitions.fields(use.input(), standard(known)).forEach((name, definition) -> {
			NodeField field = known.get(name);
			if (field != null) {
				bindField(use, definition, order, field);
				return;
			}
			this.context.problem(use.input() + "." + name,
					"Objects of type '%s' cannot be ordered by '%s'".formatted(use.node(), name),
					"Known are " + LenientNames.Suggestions.listed(known.keySet()),
					LenientNames.Suggestions.remedy(name, known.keySet()));
		});
	}

	private void bindField(Use use, InputValueDefinition definition, OrderType order, NodeField field) {
		String where = use.input() + "." + field.name();
		SdlTypes.TypeReference type = SdlTypes.TypeReference.of(definition.getType());
		if (type.list()) {
			this.context.problem(where, "'%s' is a list".formatted(field.name()), "A key has one direction",
					"Make it " + type.name());
		}
		else if (field.kind() == NodeField.Kind.COLUMN) {
			if (this.definitions.isDirection(where, type.name())) {
				order.add(new OrderField(field.name(), field.path(), field.attribute(), field.optional(), null));
			}
		}
		else if (this.definitions.exists(where, type.name(), InputDefinitions.orderOf(field.type()))) {
			OrderType target = this.context.inputs().order(new Use(type.name(), field.type()));
			order.add(new OrderField(field.name(), field.path(), field.attribute(), field.optional(), target));
		}
	}

	private static Map<String, Type<?>> standard(Map<String, NodeField> fields) {
		Map<String, Type<?>> standard = new LinkedHashMap<>();
		fields.values()
			.forEach((field) -> standard.put(field.name(), new TypeName((field.kind() == NodeField.Kind.COLUMN)
					? InputDefinitions.DIRECTION : InputDefinitions.orderOf(field.type()))));
		return standard;
	}

}
