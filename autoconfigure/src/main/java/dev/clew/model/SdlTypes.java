package dev.clew.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * The schema's own words: object types with their fields, interfaces and unions with
 * their members, extensions included.
 */
final class SdlTypes {

	private static final String CONNECTION = "Connection";

	private final TypeDefinitionRegistry registry;

	private final Map<String, Map<String, FieldDefinition>> objects = new LinkedHashMap<>();

	private final Map<String, Set<String>> members = new LinkedHashMap<>();

	private final Set<String> operations = new LinkedHashSet<>();

	SdlTypes(TypeDefinitionRegistry registry) {
		this.registry = registry;
		registry.schemaDefinition()
			.ifPresent((schema) -> schema.getOperationTypeDefinitions()
				.forEach((operation) -> this.operations.add(operation.getTypeName().getName())));
		if (this.operations.isEmpty()) {
			this.operations.addAll(List.of("Query", "Mutation", "Subscription"));
		}
		registry.getTypes(ObjectTypeDefinition.class).forEach(this::addObject);
		registry.objectTypeExtensions().values().stream().flatMap(Collection::stream).forEach(this::addObject);
		registry.getTypes(UnionTypeDefinition.class).forEach(this::addUnion);
		registry.unionTypeExtensions().values().stream().flatMap(Collection::stream).forEach(this::addUnion);
	}

	private void addObject(ObjectTypeDefinition type) {
		Map<String, FieldDefinition> fields = this.objects.computeIfAbsent(type.getName(),
				(name) -> new LinkedHashMap<>());
		type.getFieldDefinitions().forEach((field) -> fields.put(field.getName(), field));
		addInterfaces(type.getName(), type);
	}

	private void addInterfaces(String object, ImplementingTypeDefinition<?> type) {
		for (Type<?> implemented : type.getImplements()) {
			String name = ((TypeName) implemented).getName();
			this.members.computeIfAbsent(name, (key) -> new LinkedHashSet<>()).add(object);
			if (this.registry.getTypeOrNull(name) instanceof InterfaceTypeDefinition parent) {
				addInterfaces(object, parent);
			}
		}
	}

	private void addUnion(UnionTypeDefinition type) {
		Set<String> names = this.members.computeIfAbsent(type.getName(), (key) -> new LinkedHashSet<>());
		type.getMemberTypes().forEach((member) -> names.add(((TypeName) member).getName()));
	}

	/**
	 * Return the object types that hold data: neither operations nor the parts of a page.
	 */
	List<String> dataTypes() {
		return this.objects.keySet()
			.stream()
			.filter((name) -> !this.operations.contains(name) && connectionNode(name) == null
					&& !name.equals("PageInfo"))
			.toList();
	}

	/**
	 * Return the name of the query type.
	 */
	String queryType() {
		return this.registry.schemaDefinition()
			.stream()
			.flatMap((schema) -> schema.getOperationTypeDefinitions().stream())
			.filter((operation) -> operation.getName().equals("query"))
			.map((operation) -> operation.getTypeName().getName())
			.findFirst()
			.orElse("Query");
	}

	TypeDefinitionRegistry registry() {
		return this.registry;
	}

	/**
	 * Return the types that arguments have but the schema does not define.
	 */
	Set<String> undefinedArgumentTypes() {
		return this.objects.values()
			.stream()
			.flatMap((fields) -> fields.values().stream())
			.flatMap((field) -> field.getInputValueDefinitions().stream())
			.map((argument) -> TypeReference.of(argument.getType()).name())
			.filter((type) -> !this.registry.hasType(new TypeName(type)))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	Map<String, FieldDefinition> fields(String object) {
		return this.objects.getOrDefault(object, Map.of());
	}

	/**
	 * Return the fields that every object of the given type shows, however it is named
	 * there: for a union, those that its members have in common.
	 */
	Map<String, FieldDefinition> commonFields(String type) {
		if (this.registry.getTypeOrNull(type) instanceof InterfaceTypeDefinition definition) {
			Map<String, FieldDefinition> fields = new LinkedHashMap<>();
			definition.getFieldDefinitions().forEach((field) -> fields.put(field.getName(), field));
			this.registry.interfaceTypeExtensions()
				.getOrDefault(type, List.of())
				.forEach((extension) -> extension.getFieldDefinitions()
					.forEach((field) -> fields.put(field.getName(), field)));
			return fields;
		}
		List<String> objects = objectsOf(type);
		Map<String, FieldDefinition> fields = new LinkedHashMap<>();
		if (!objects.isEmpty()) {
			fields.putAll(fields(objects.get(0)));
			fields.values().removeIf((field) -> !objects.stream().allMatch((object) -> hasField(object, field)));
		}
		return fields;
	}

	private boolean hasField(String object, FieldDefinition field) {
		FieldDefinition other = fields(object).get(field.getName());
		return other != null && TypeReference.of(other.getType()).equals(TypeReference.of(field.getType()));
	}

	boolean isEnum(String type) {
		return this.registry.getTypeOrNull(type) instanceof EnumTypeDefinition;
	}

	/**
	 * Return the object types that a field of the given type may lead to.
	 */
	List<String> objectsOf(String type) {
		if (this.objects.containsKey(type)) {
			return List.of(type);
		}
		return new ArrayList<>(this.members.getOrDefault(type, Set.of()));
	}

	/**
	 * Return the interfaces and unions, with the object types that belong to them.
	 */
	Map<String, Set<String>> abstractTypes() {
		return this.members;
	}

	/**
	 * Return the types that are frames of lists of the given types.
	 */
	Map<String, Frame> containers(Set<String> bound) {
		Map<String, Frame> containers = new LinkedHashMap<>();
		this.objects.keySet().forEach((type) -> {
			Frame container = container(type, bound);
			if (container != null) {
				containers.put(type, container);
			}
		});
		return containers;
	}

	/**
	 * Return what a type is the frame of, if it is one of a list of the given types.
	 */
	@Nullable Frame container(String type, Set<String> bound) {
		String node = connectionNode(type);
		if (node != null) {
			return isOf(node, bound) ? new Frame(Shape.CONNECTION, node, List.of("edges", "node")) : null;
		}
		if (bound.contains(type) || this.operations.contains(type) || !fields(type).containsKey(Frame.TOTAL_COUNT)) {
			return null;
		}
		List<FieldDefinition> lists = fields(type).values()
			.stream()
			.filter((field) -> TypeReference.of(field.getType()).depth() == 1
					&& isOf(TypeReference.of(field.getType()).name(), bound))
			.toList();
		if (lists.size() != 1) {
			return null;
		}
		FieldDefinition items = lists.get(0);
		return new Frame(Shape.PAGE, TypeReference.of(items.getType()).name(), List.of(items.getName()));
	}

	private boolean isOf(String type, Set<String> bound) {
		return objectsOf(type).stream().anyMatch(bound::contains);
	}

	/**
	 * Return how a field of the given type shows what it leads to.
	 */
	Frame frame(TypeReference type, Set<String> bound) {
		Frame container = container(type.name(), bound);
		return (container != null) ? container
				: new Frame(type.list() ? Shape.LIST : Shape.ONE, type.name(), List.of());
	}

	boolean isInput(String type) {
		return this.registry.getTypeOrNull(type) instanceof InputObjectTypeDefinition;
	}

	boolean isObjectOrAbstract(String type) {
		return this.objects.containsKey(type) || this.members.containsKey(type);
	}

	/**
	 * Return whether this is a scalar of the application, which may show any object.
	 */
	boolean isCustomScalar(String type) {
		return this.registry.scalars().containsKey(type) && !ScalarInfo.isGraphqlSpecifiedScalar(type);
	}

	/**
	 * Return the type of the nodes where the given type is a connection.
	 */
	@Nullable String connectionNode(String type) {
		if (!type.endsWith(CONNECTION) || type.length() == CONNECTION.length()) {
			return null;
		}
		FieldDefinition edges = fields(type).get("edges");
		FieldDefinition node = (edges != null) ? fields(TypeReference.of(edges.getType()).name()).get("node") : null;
		return (node != null) ? TypeReference.of(node.getType()).name() : null;
	}

	/**
	 * A field's type without its wrappers.
	 *
	 * @param name the named type
	 * @param depth how many lists are around it
	 */
	record TypeReference(String name, int depth) {

		static TypeReference of(Type<?> type) {
			int depth = 0;
			Type<?> current = type;
			while (!(current instanceof TypeName)) {
				if (current instanceof ListType list) {
					depth++;
					current = list.getType();
				}
				else {
					current = ((NonNullType) current).getType();
				}
			}
			return new TypeReference(((TypeName) current).getName(), depth);
		}

		boolean list() {
			return this.depth > 0;
		}

	}

}
