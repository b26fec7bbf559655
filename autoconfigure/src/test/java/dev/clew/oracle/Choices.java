package dev.clew.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

/**
 * What a schema lets a selection choose from.
 */
final class Choices {

	private final GraphQLSchema schema;

	private final Map<String, List<GraphQLFieldDefinition>> leaves = new HashMap<>();

	private final Map<String, List<GraphQLFieldDefinition>> objects = new HashMap<>();

	private final Map<String, List<GraphQLCompositeType>> conditions = new HashMap<>();

	Choices(GraphQLSchema schema) {
		this.schema = schema;
	}

	GraphQLObjectType query() {
		return this.schema.getQueryType();
	}

	/**
	 * Return the fields that are leaves, or those that have fields themselves.
	 */
	List<GraphQLFieldDefinition> fields(GraphQLFieldsContainer type, boolean ofObjects) {
		return (ofObjects ? this.objects : this.leaves).computeIfAbsent(type.getName(),
				(name) -> type.getFieldDefinitions().stream().filter((field) -> isObject(field) == ofObjects).toList());
	}

	private static boolean isObject(GraphQLFieldDefinition field) {
		return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType;
	}

	/**
	 * Return the types that a fragment within another type may have.
	 */
	List<GraphQLCompositeType> conditions(GraphQLCompositeType type) {
		return this.conditions.computeIfAbsent(type.getName(), (name) -> this.schema.getAllTypesAsList()
			.stream()
			.filter((candidate) -> candidate instanceof GraphQLCompositeType && !candidate.getName().startsWith("__"))
			.map(GraphQLCompositeType.class::cast)
			.filter((candidate) -> possible(this.schema, candidate).stream()
				.anyMatch(possible(this.schema, type)::contains))
			.toList());
	}

	/**
	 * Return whether all values of one type are values of another.
	 */
	boolean isWithin(GraphQLCompositeType type, GraphQLCompositeType other) {
		return possible(this.schema, other).containsAll(possible(this.schema, type));
	}

	/**
	 * Return whether a type stands around the objects that a field leads to.
	 */
	boolean isContainer(GraphQLCompositeType type) {
		return type instanceof GraphQLObjectType object && (type.getName().equals("PageInfo")
				|| object.getFieldDefinition("cursor") != null || isContainer(object));
	}

	private static boolean isContainer(GraphQLObjectType type) {
		return type.getFieldDefinition("edges") != null || type.getFieldDefinition("totalCount") != null;
	}

	/**
	 * Return the named type of the objects that a field of the type leads to.
	 */
	String node(GraphQLOutputType type) {
		GraphQLNamedOutputType named = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(type);
		if (!(named instanceof GraphQLObjectType container) || !isContainer(container)) {
			return named.getName();
		}
		GraphQLFieldDefinition rows = container.getFieldDefinitions()
			.stream()
			.filter((field) -> GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType())))
			.findFirst()
			.orElseThrow();
		return rows.getName().equals("edges") ? node(
				((GraphQLObjectType) GraphQLTypeUtil.unwrapAll(rows.getType())).getFieldDefinition("node").getType())
				: node(rows.getType());
	}

	/**
	 * Return what the objects of a type show; the first of its members for a union.
	 */
	GraphQLFieldsContainer container(String type) {
		return (this.schema.getType(type) instanceof GraphQLFieldsContainer container) ? container
				: possible(this.schema, (GraphQLCompositeType) this.schema.getType(type)).get(0);
	}

	/**
	 * Return the object types that a value of the type may have.
	 */
	static List<GraphQLObjectType> possible(GraphQLSchema schema, GraphQLCompositeType type) {
		if (type instanceof GraphQLInterfaceType face) {
			return schema.getImplementations(face);
		}
		return (type instanceof GraphQLUnionType union)
				? union.getTypes().stream().map(GraphQLObjectType.class::cast).toList()
				: List.of((GraphQLObjectType) type);
	}

}
