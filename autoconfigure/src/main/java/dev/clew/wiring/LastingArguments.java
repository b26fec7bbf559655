package dev.clew.wiring;

import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.Scalars;
import graphql.schema.Coercing;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import org.jspecify.annotations.Nullable;

/**
 * Notices arguments that another request may have to read again. A scalar of the
 * application may read a text, or the default of the schema, as who asks would: "me" or
 * "today".
 */
final class LastingArguments {

	private static final Set<Coercing<?, ?>> LASTING = Set.of(Scalars.GraphQLInt.getCoercing(),
			Scalars.GraphQLFloat.getCoercing(), Scalars.GraphQLString.getCoercing(),
			Scalars.GraphQLBoolean.getCoercing(), Scalars.GraphQLID.getCoercing());

	private boolean all = true;

	/**
	 * Return whether all arguments so far last.
	 */
	boolean areAll() {
		return this.all;
	}

	/**
	 * Look at the arguments of a field.
	 * @param values what was read, defaults included
	 */
	void add(List<GraphQLArgument> arguments, Map<String, @Nullable Object> values) {
		for (GraphQLArgument argument : arguments) {
			if (values.containsKey(argument.getName())) {
				this.all &= isLasting(argument.getType(), values.get(argument.getName()));
			}
		}
	}

	private static boolean isLasting(GraphQLType type, @Nullable Object value) {
		if (type instanceof GraphQLNonNull required) {
			return isLasting(required.getWrappedType(), value);
		}
		if (type instanceof GraphQLScalarType scalar) {
			return LASTING.contains(scalar.getCoercing());
		}
		if (type instanceof GraphQLList list && value instanceof List<?> elements) {
			return elements.stream().allMatch((element) -> isLasting(list.getWrappedType(), element));
		}
		if (type instanceof GraphQLInputObjectType object && value instanceof Map<?, ?> fields) {
			return object.getFieldDefinitions()
				.stream()
				.filter((field) -> fields.containsKey(field.getName()))
				.allMatch((field) -> isLasting(field.getType(), fields.get(field.getName())));
		}
		// A constant, or null
		return true;
	}

}
