package dev.clew.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;

/**
 * The definitions of filters and orders: what the schema does not define under their
 * standard names is added to it.
 */
final class InputDefinitions {

	static final List<String> DIRECTIONS = List.of("ASC", "DESC", "ASC_NULLS_FIRST", "ASC_NULLS_LAST",
			"DESC_NULLS_FIRST", "DESC_NULLS_LAST");

	static final String DIRECTION = "OrderDirection";

	static final List<String> QUANTIFIERS = List.of("some", "none", "every");

	private final BindingContext context;

	private final TypeDefinitionRegistry registry;

	InputDefinitions(BindingContext context) {
		this.context = context;
		this.registry = context.sdl().registry();
	}

	static String filterOf(String type) {
		return type + "Filter";
	}

	static String filterOfMany(String type) {
		return type + "ListFilter";
	}

	static String orderOf(String type) {
		return type + "Order";
	}

	/**
	 * Return whether an input type exists, or will under that name; report it if not.
	 * @param where who uses it
	 * @param standard the name under which it would be added to the schema
	 */
	boolean exists(String where, String name, String standard) {
		return exists(where, name, standard, InputObjectTypeDefinition.class, "input type");
	}

	private boolean exists(String where, String name, String standard, Class<?> kind, String called) {
		TypeDefinition<?> type = this.registry.getTypeOrNull(name);
		if (kind.isInstance(type) || type == null && name.equals(standard)) {
			return true;
		}
		this.context.problem(where,
				(type != null) ? "'%s' is no %s".formatted(name, called)
						: "There is no %s '%s'".formatted(called, name),
				"Clew adds '%s' to the schema where it is used but not defined".formatted(standard),
				name.equals(standard)
						? "Give that type another name, or define and use an %s of your own".formatted(called)
						: "Use '%s', or define an %s of your own".formatted(standard, called));
		return false;
	}

	/**
	 * Return the fields of an input type, which is added to the schema if it is missing.
	 */
	Map<String, InputValueDefinition> fields(String name, Map<String, Type<?>> standard) {
		if (this.registry.getTypeOrNull(name) == null) {
			add(name, standard);
		}
		Map<String, InputValueDefinition> fields = new LinkedHashMap<>();
		Objects.requireNonNull(this.registry.getTypeOrNull(name, InputObjectTypeDefinition.class))
			.getInputValueDefinitions()
			.forEach((field) -> fields.put(field.getName(), field));
		this.registry.inputObjectTypeExtensions()
			.getOrDefault(name, List.of())
			.forEach((extension) -> extension.getInputValueDefinitions()
				.forEach((field) -> fields.put(field.getName(), field)));
		return fields;
	}

	private void add(String name, Map<String, Type<?>> fields) {
		InputObjectTypeDefinition.Builder type = InputObjectTypeDefinition.newInputObjectDefinition().name(name);
		fields.forEach((field, fieldType) -> type.inputValueDefinition(new InputValueDefinition(field, fieldType)));
		this.registry.add(type.build());
	}

	/**
	 * Return whether an enum holds nothing but directions; report it if not. The standard
	 * one is added to the schema if it is missing.
	 */
	boolean isDirection(String where, String name) {
		if (!exists(where, name, DIRECTION, EnumTypeDefinition.class, "enum")) {
			return false;
		}
		if (this.registry.getTypeOrNull(name) == null) {
			this.registry.add(EnumTypeDefinition.newEnumTypeDefinition()
				.name(name)
				.enumValueDefinitions(DIRECTIONS.stream().map(EnumValueDefinition::new).toList())
				.build());
		}
		List<String> others = values(name);
		others.removeAll(DIRECTIONS);
		others
			.forEach((value) -> this.context.problem(name + "." + value, "There is no direction '%s'".formatted(value),
					"Known are " + String.join(", ", DIRECTIONS), LenientNames.Suggestions.remedy(value, DIRECTIONS)));
		return others.isEmpty();
	}

	private List<String> values(String name) {
		List<EnumValueDefinition> values = new ArrayList<>(
				Objects.requireNonNull(this.registry.getTypeOrNull(name, EnumTypeDefinition.class))
					.getEnumValueDefinitions());
		this.registry.enumTypeExtensions()
			.getOrDefault(name, List.of())
			.forEach((extension) -> values.addAll(extension.getEnumValueDefinitions()));
		return values.stream().map(EnumValueDefinition::getName).collect(Collectors.toCollection(ArrayList::new));
	}

	/**
	 * Return the type of a list without nulls.
	 */
	static Type<?> listOf(String type) {
		return new ListType(new NonNullType(new TypeName(type)));
	}

}
