package dev.clew.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
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
