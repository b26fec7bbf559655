package dev.clew.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.clew.model.FilterOperator.Group;
import graphql.language.InputValueDefinition;
import graphql.language.Type;

/**
 * Checks input types whose fields are the operators of a column.
 */
final class OperatorBinder {

	private final BindingContext context;

	private final InputDefinitions definitions;

	OperatorBinder(BindingContext context, InputDefinitions definitions) {
		this.context = context;
		this.definitions = definitions;
	}

	/**
	 * Return whether the input type has operators of the column; report it if not.
	 */
	boolean bind(String where, String input, NodeField column) {
		String standard = InputDefinitions.filterOf(column.type());
		if (!this.definitions.exists(where, input, standard)) {
			return false;
		}
		Map<String, InputValueDefinition> fields = this.definitions.fields(input, standard(column.type()));
		boolean text = column.attribute().type() == String.class;
		Map<String, FilterOperator> known = new LinkedHashMap<>();
		FilterOperator.of(text ? Group.TEXT : group(column.type()))
			.forEach((operator) -> known.put(operator.field(), operator));
		fields.forEach((name, definition) -> {
			FilterOperator operator = known.get(name);
			if (operator == null) {
				this.context.problem(input + "." + name, "There is no operator '%s'".formatted(name),
						"A column of type %s has %s".formatted(column.type(), String.join(", ", known.keySet())),
						LenientNames.Suggestions.remedy(name, known.keySet()));
			}
			else {
				checkType(input, definition, operator, column);
			}
		});
		return true;
	}

	private void checkType(String input, InputValueDefinition definition, FilterOperator operator, NodeField column) {
		Type<?> expected = operator.operand().type(column.type());
		SdlTypes.TypeReference wanted = SdlTypes.TypeReference.of(expected);
		SdlTypes.TypeReference actual = SdlTypes.TypeReference.of(definition.getType());
		boolean value = wanted.name().equals(column.type());
		boolean fits = actual.name().equals(wanted.name()) || value && ArgumentConversion.isKnown(actual.name())
				&& ArgumentConversion.canConvert(actual.name(), column.attribute().type());
		if (!fits || actual.depth() != wanted.depth()) {
			this.context.problem(input + "." + definition.getName(),
					"Operator '%s' has the wrong type".formatted(definition.getName()),
					"It compares with %s".formatted(TypeAgreement.describe(wanted)), "Correct the type");
		}
	}

	private Map<String, Type<?>> standard(String scalar) {
		Map<String, Type<?>> fields = new LinkedHashMap<>();
		List<FilterOperator> operators = FilterOperator.of(group(scalar));
		operators.forEach((operator) -> fields.put(operator.field(), operator.operand().type(scalar)));
		return fields;
	}

	private Group group(String scalar) {
		if (scalar.equals("String")) {
			return Group.TEXT;
		}
		return (scalar.equals("Boolean") || this.context.sdl().isEnum(scalar)) ? Group.ANY : Group.ORDERED;
	}

}
