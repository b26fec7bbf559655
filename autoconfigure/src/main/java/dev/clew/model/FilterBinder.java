package dev.clew.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.clew.model.InputTypes.Use;
import graphql.language.InputValueDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * Binds the fields of filters, those of the schema's own and those that Clew adds to it.
 */
final class FilterBinder {

	private static final Map<String, FilterField.Kind> LOGIC = Map.of("and", FilterField.Kind.AND, "or",
			FilterField.Kind.OR, "not", FilterField.Kind.NOT);

	private final BindingContext context;

	private final NodeFields nodes;

	private final InputDefinitions definitions;

	private final OperatorBinder operators;

	FilterBinder(BindingContext context, NodeFields nodes, InputDefinitions definitions) {
		this.context = context;
		this.nodes = nodes;
		this.definitions = definitions;
		this.operators = new OperatorBinder(context, definitions);
	}

	void bind(Use use) {
		FilterType filter = this.context.inputs().filter(use);
		Map<String, NodeField> known = this.nodes.filterable(use.node());
		this.definitions.fields(use.input(), standard(use.node(), known)).forEach((name, definition) -> {
			FilterField.Kind logic = LOGIC.get(name);
			NodeField field = known.get(name);
			if (logic != null) {
				bindLogic(use, definition, logic, filter, known);
			}
			else if (field != null) {
				bindField(use, definition, filter, field);
			}
			else {
				this.context.problem(use.input() + "." + name,
						"Nothing of '%s' can be filtered by '%s'".formatted(use.node(), name),
						"Known are " + LenientNames.Suggestions.listed(known.keySet()),
						LenientNames.Suggestions.remedy(name, known.keySet()));
			}
		});
	}

	private void bindLogic(Use use, InputValueDefinition definition, FilterField.Kind kind, FilterType filter,
			Map<String, NodeField> known) {
		String name = definition.getName();
		SdlTypes.TypeReference type = SdlTypes.TypeReference.of(definition.getType());
		if (known.containsKey(name)) {
			this.context.problem(use.input() + "." + name, "'%s' means two things".formatted(name),
					"It is a field of '%s', and how filters are combined".formatted(use.node()),
					"Give the field of '%s' another name, with an alias".formatted(use.node()));
		}
		else if (!type.name().equals(use.input()) || type.depth() != ((kind == FilterField.Kind.NOT) ? 0 : 1)) {
			this.context.problem(use.input() + "." + name, "'%s' has the wrong type".formatted(name),
					"It combines filters of its own type", "Its type must be "
							+ ((kind == FilterField.Kind.NOT) ? use.input() : "[%s!]".formatted(use.input())));
		}
		else {
			filter.add(new FilterField(name, kind, List.of(), null, false, filter));
		}
	}

	private void bindField(Use use, InputValueDefinition definition, FilterType filter, NodeField field) {
		String where = use.input() + "." + field.name();
		SdlTypes.TypeReference type = SdlTypes.TypeReference.of(definition.getType());
		if (type.list()) {
			this.context.problem(where, "'%s' is a list".formatted(field.name()), "A field takes one filter",
					"Make it %s, and combine filters by 'and' and 'or'".formatted(type.name()));
			return;
		}
		switch (field.kind()) {
			case COLUMN -> {
				if (this.operators.bind(where, type.name(), field)) {
					filter.add(filterField(field, FilterField.Kind.OPERATORS, null));
				}
			}
			case OBJECT -> {
				if (this.definitions.exists(where, type.name(), InputDefinitions.filterOf(field.type()))) {
					FilterType target = this.context.inputs().filter(new Use(type.name(), field.type()));
					filter.add(filterField(field, FilterField.Kind.OBJECT, target));
				}
			}
			case MANY -> {
				FilterType element = quantified(where, type.name(), field);
				if (element != null) {
					filter.add(filterField(field, FilterField.Kind.MANY, element));
				}
			}
		}
	}

	private static FilterField filterField(NodeField field, FilterField.Kind kind, @Nullable FilterType type) {
		return new FilterField(field.name(), kind, field.path(), field.attribute(), field.optional(), type);
	}

	private @Nullable FilterType quantified(String where, String input, NodeField field) {
		String standard = InputDefinitions.filterOf(field.type());
		if (!this.definitions.exists(where, input, InputDefinitions.filterOfMany(field.type()))) {
			return null;
		}
		Map<String, Type<?>> quantifiers = new LinkedHashMap<>();
		InputDefinitions.QUANTIFIERS.forEach((name) -> quantifiers.put(name, new TypeName(standard)));
		Set<String> types = new LinkedHashSet<>();
		this.definitions.fields(input, quantifiers).forEach((name, definition) -> {
			SdlTypes.TypeReference type = SdlTypes.TypeReference.of(definition.getType());
			if (!quantifiers.containsKey(name)) {
				this.context.problem(input + "." + name, "There is no quantifier '%s'".formatted(name),
						"'%s' is a collection, whose filter has %s".formatted(where,
								String.join(", ", quantifiers.keySet())),
						LenientNames.Suggestions.remedy(name, quantifiers.keySet()));
			}
			else if (this.definitions.exists(input + "." + name, type.name(), standard)) {
				types.add(type.list() ? "[%s]".formatted(type.name()) : type.name());
			}
		});
		if (types.size() > 1 || types.stream().anyMatch((type) -> type.startsWith("["))) {
			this.context.problem(input, "Its fields are of different types: " + String.join(", ", types),
					"Each asks the same elements", "Make each of them one " + standard);
			return null;
		}
		return types.isEmpty() ? null : this.context.inputs().filter(new Use(types.iterator().next(), field.type()));
	}

	private static Map<String, Type<?>> standard(String node, Map<String, NodeField> fields) {
		Map<String, Type<?>> standard = new LinkedHashMap<>();
		fields.values().forEach((field) -> standard.put(field.name(), new TypeName(switch (field.kind()) {
			case COLUMN, OBJECT -> InputDefinitions.filterOf(field.type());
			case MANY -> InputDefinitions.filterOfMany(field.type());
		})));
		String own = InputDefinitions.filterOf(node);
		standard.put("and", InputDefinitions.listOf(own));
		standard.put("or", InputDefinitions.listOf(own));
		standard.put("not", new TypeName(own));
		return standard;
	}

}
