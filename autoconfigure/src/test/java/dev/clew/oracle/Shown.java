package dev.clew.oracle;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeUtil;

/**
 * Objects that a filter or an order is about.
 *
 * @param type what the schema shows of them
 * @param entity the type of the rows that hold them
 * @param prefix the path to them from there
 */
record Shown(GraphQLFieldsContainer type, String entity, String prefix) {

	static Shown of(String entity, Choices choices) {
		return new Shown(choices.container(entity), entity, "");
	}

	GraphQLOutputType field(String field) {
		return this.type.getFieldDefinition(field).getType();
	}

	boolean isLeaf(String field) {
		return !(GraphQLTypeUtil.unwrapAll(field(field)) instanceof GraphQLCompositeType);
	}

	/**
	 * Return the objects that a field leads to.
	 */
	Shown of(String field, Choices choices, Candidates candidates) {
		String node = choices.node(field(field));
		return candidates.isEntity(node) ? of(node, choices)
				: new Shown(choices.container(node), this.entity, this.prefix + field + ".");
	}

}
