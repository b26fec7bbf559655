package dev.clew.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NonNullType;
import graphql.language.NullValue;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * The values of one query in the making, and the variables that stand for some of them.
 */
final class Literals {

	private final Dice dice;

	private final Set<Feature> features = EnumSet.noneOf(Feature.class);

	private final List<VariableDefinition> definitions = new ArrayList<>();

	private final Map<String, Object> variables = new LinkedHashMap<>();

	Literals(Dice dice) {
		this.dice = dice;
	}

	Set<Feature> features() {
		return this.features;
	}

	List<VariableDefinition> definitions() {
		return this.definitions;
	}

	Map<String, Object> variables() {
		return this.variables;
	}

	/**
	 * Make the condition of a directive.
	 */
	Value<?> condition(boolean value) {
		if (this.dice.chance(35)) {
			this.features.add(Feature.DIRECTIVE_LITERAL);
			return new BooleanValue(value);
		}
		this.features.add(Feature.DIRECTIVE_VARIABLE);
		return variable(new NonNullType(new TypeName("Boolean")), new BooleanValue(value), value);
	}

	/**
	 * Make null, or something that stands for it.
	 */
	Value<?> nothing(GraphQLInputType type) {
		this.features.add(Feature.ARGUMENT_NULL);
		if (this.dice.chance(50)) {
			return NullValue.of();
		}
		String name = "v" + this.definitions.size();
		this.definitions.add(definition(name, type(type), null));
		if (this.dice.chance(50)) {
			this.variables.put(name, null);
			this.features.add(Feature.VARIABLE_NULL);
		}
		else {
			this.features.add(Feature.VARIABLE_NOT_GIVEN);
		}
		return new VariableReference(name);
	}

	/**
	 * Write a value into the query, or into a variable.
	 */
	Value<?> given(GraphQLInputType type, Scalar value) {
		if (this.dice.chance(50)) {
			this.features.add(Feature.ARGUMENT_LITERAL);
			return value.literal;
		}
		this.features.add(Feature.ARGUMENT_VARIABLE);
		return variable(type(type), value.literal, value.raw);
	}

	/**
	 * Make a value of a scalar type, mostly one of the candidates.
	 */
	Scalar scalar(GraphQLInputType type, List<?> candidates) {
		Object value = candidates.isEmpty() ? null : this.dice.pick(candidates);
		if (value == null || this.dice.chance(8)) {
			this.features.add(Feature.ARGUMENT_THAT_MATCHES_NOTHING);
			value = switch (((GraphQLNamedType) type).getName()) {
				case "Boolean" -> Boolean.FALSE;
				case "Int", "ID", "Float" -> 987654;
				default -> (type instanceof GraphQLEnumType choices) ? choices.getValues().get(0).getName()
						: "no such 'text\"";
			};
		}
		return scalar(type, value);
	}

	Scalar scalar(GraphQLInputType type, Object value) {
		String text = value.toString();
		if (type instanceof GraphQLEnumType) {
			return new Scalar(new EnumValue(text), text);
		}
		return switch (((GraphQLNamedType) type).getName()) {
			case "Boolean" -> new Scalar(new BooleanValue((Boolean) value), value);
			case "Int" -> new Scalar(new IntValue(new BigInteger(text)), Integer.valueOf(text));
			case "Float" -> new Scalar(new FloatValue(new BigDecimal(text)), Double.valueOf(text));
			default -> new Scalar(new StringValue(text), text);
		};
	}

	Value<?> variable(Type<?> type, Value<?> literal, Object raw) {
		String name = "v" + this.definitions.size();
		boolean byDefault = this.dice.chance(30);
		if (byDefault) {
			this.features.add(Feature.VARIABLE_DEFAULT);
		}
		this.definitions.add(definition(name, type, byDefault ? literal : null));
		if (!byDefault) {
			this.variables.put(name, raw);
		}
		return new VariableReference(name);
	}

	private static VariableDefinition definition(String name, Type<?> type, @Nullable Value<?> byDefault) {
		return VariableDefinition.newVariableDefinition().name(name).type(type).defaultValue(byDefault).build();
	}

	static Type<?> type(GraphQLInputType type) {
		return Parser.parseType(GraphQLTypeUtil.simplePrint(type));
	}

	/**
	 * A value as it stands in a document, and as variables hold it.
	 *
	 * @param literal what the document says
	 * @param raw what a variable holds
	 */
	record Scalar(Value<?> literal, @Nullable Object raw) {

	}

}
