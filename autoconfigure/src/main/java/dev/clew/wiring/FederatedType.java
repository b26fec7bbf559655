package dev.clew.wiring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;

/**
 * What the schema says of a type that other subgraphs may refer to.
 *
 * @param name the type
 * @param isInterface whether it is an interface
 * @param interfaces the interfaces that it implements
 * @param keys the fields of each of its keys, as the schema writes them; none where the
 * type is not resolved here
 */
record FederatedType(String name, boolean isInterface, Set<String> interfaces, List<String> keys) {

	private static final String KEY = "key";

	/**
	 * Return all object types and interfaces, extensions included.
	 */
	static Map<String, FederatedType> read(TypeDefinitionRegistry registry) {
		Map<String, FederatedType> types = new LinkedHashMap<>();
		definitions(registry).forEach(
				(definition) -> types
					.computeIfAbsent(definition.getName(),
							(name) -> new FederatedType(name, definition instanceof InterfaceTypeDefinition,
									new LinkedHashSet<>(), new ArrayList<>()))
					.add(definition));
		return types;
	}

	private static List<ImplementingTypeDefinition<?>> definitions(TypeDefinitionRegistry registry) {
		List<ImplementingTypeDefinition<?>> definitions = new ArrayList<>();
		definitions.addAll(registry.getTypes(ObjectTypeDefinition.class));
		definitions.addAll(registry.getTypes(InterfaceTypeDefinition.class));
		registry.objectTypeExtensions().values().forEach(definitions::addAll);
		registry.interfaceTypeExtensions().values().forEach(definitions::addAll);
		return definitions;
	}

	private void add(ImplementingTypeDefinition<?> definition) {
		for (Type<?> type : definition.getImplements()) {
			this.interfaces.add(((TypeName) type).getName());
		}
		DirectivesContainer<?> container = (DirectivesContainer<?>) definition;
		container.getDirectives(KEY)
			.stream()
			.filter(FederatedType::isResolvable)
			.map((key) -> key.getArgument("fields"))
			.filter(Objects::nonNull)
			.map(Argument::getValue)
			.filter(StringValue.class::isInstance)
			.forEach((fields) -> this.keys.add(((StringValue) fields).getValue()));
	}

	private static boolean isResolvable(Directive key) {
		Argument resolvable = key.getArgument("resolvable");
		return resolvable == null || !(resolvable.getValue() instanceof BooleanValue value) || value.isValue();
	}

	/**
	 * Return the type with a key that says nothing, or without any.
	 */
	String skeleton(boolean keyed) {
		String implemented = this.interfaces.isEmpty() ? "" : " implements " + String.join(" & ", this.interfaces);
		return "%s %s%s%s { id: ID }%n".formatted(this.isInterface ? "interface" : "type", this.name, implemented,
				keyed ? " @key(fields: \"id\")" : "");
	}

}
