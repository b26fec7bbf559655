package dev.clew.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import graphql.language.Argument;
import graphql.language.ArrayValue;
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
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * The arguments, directives' conditions and variables of one query in the making.
 */
final class ArgumentDraft {

	private final Dice dice;

	private final BiFunction<String, String, List<?>> values;

	private final Set<Feature> features = EnumSet.noneOf(Feature.class);

	private final List<VariableDefinition> definitions = new ArrayList<>();

	private final Map<String, Object> variables = new LinkedHashMap<>();

	ArgumentDraft(Dice dice, BiFunction<String, String, List<?>> values) {
		this.dice = dice;
		this.values = values;
	}

	Set<Feature> features() {
		return this.features;
	}

	List<VariableDefinition> variableDefinitions() {
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
	 * Make arguments for a field.
	 * @param type the named type of its value
	 */
	List<Argument> arguments(GraphQLFieldDefinition field, String type) {
		List<Argument> result = new ArrayList<>();
		for (GraphQLArgument argument : field.getArguments()) {
			if (GraphQLTypeUtil.isNonNull(argument.getType()) || this.dice.chance(30)) {
				result.add(new Argument(argument.getName(), value(argument, type)));
			}
		}
		return result;
	}

	private Value<?> value(GraphQLArgument argument, String type) {
		boolean required = GraphQLTypeUtil.isNonNull(argument.getType());
		if (!required && this.dice.chance(12)) {
			return nothing(argument.getType());
		}
		GraphQLInputType bare = (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(argument.getType());
		List<?> candidates = this.values.apply(type, argument.getName());
		if (!GraphQLTypeUtil.isList(bare)) {
			return given(argument.getType(), required, scalar(bare, candidates));
		}
		return list(bare, candidates);
	}

	private Value<?> nothing(GraphQLInputType type) {
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

	private Value<?> list(GraphQLInputType list, List<?> candidates) {
		GraphQLInputType element = (GraphQLInputType) GraphQLTypeUtil.unwrapOne(list);
		boolean nullable = !GraphQLTypeUtil.isNonNull(element);
		GraphQLInputType named = (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(element);
		this.features.add(Feature.ARGUMENT_LIST);
		if (this.dice.chance(10)) {
			this.features.add(Feature.ARGUMENT_SINGLE_FOR_LIST);
			return scalar(named, candidates).literal;
		}
		List<Value> literals = new ArrayList<>();
		List<@Nullable Object> raw = new ArrayList<>();
		boolean ofVariables = this.dice.chance(15);
		for (int i = this.dice.below(5); i > 0; i--) {
			if (nullable && this.dice.chance(12)) {
				this.features.add(Feature.ARGUMENT_LIST_WITH_NULL);
				literals.add(NullValue.of());
				raw.add(null);
				continue;
			}
			Scalar scalar = scalar(named, candidates);
			raw.add(scalar.raw);
			if (ofVariables && this.dice.chance(50)) {
				this.features.add(Feature.ARGUMENT_LIST_OF_VARIABLES);
				literals.add(variable(new NonNullType((TypeName) type(named)), scalar.literal, scalar.raw));
			}
			else {
				literals.add(scalar.literal);
			}
		}
		if (literals.isEmpty()) {
			this.features.add(Feature.ARGUMENT_EMPTY_LIST);
		}
		ArrayValue literal = ArrayValue.newArrayValue().values(literals).build();
		return ofVariables ? literal : given(list, false, new Scalar(literal, raw));
	}

	private Value<?> given(GraphQLInputType type, boolean required, Scalar value) {
		if (this.dice.chance(50)) {
			this.features.add(Feature.ARGUMENT_LITERAL);
			return value.literal;
		}
		this.features.add(Feature.ARGUMENT_VARIABLE);
		return variable(type(type), value.literal, value.raw);
	}

	private Scalar scalar(GraphQLInputType type, List<?> candidates) {
		String name = ((GraphQLNamedType) type).getName();
		Object value = candidates.isEmpty() ? null : this.dice.pick(candidates);
		if (value == null || this.dice.chance(8)) {
			this.features.add(Feature.ARGUMENT_THAT_MATCHES_NOTHING);
			value = switch (name) {
				case "Boolean" -> Boolean.FALSE;
				case "Int", "ID", "Float" -> 987654;
				default -> (type instanceof GraphQLEnumType choices) ? choices.getValues().get(0).getName()
						: "no such 'text\"";
			};
		}
		String text = value.toString();
		if (type instanceof GraphQLEnumType) {
			return new Scalar(new EnumValue(text), text);
		}
		return switch (name) {
			case "Boolean" -> new Scalar(new BooleanValue((Boolean) value), value);
			case "Int" -> new Scalar(new IntValue(new BigInteger(text)), Integer.valueOf(text));
			case "Float" -> new Scalar(new FloatValue(new BigDecimal(text)), Double.valueOf(text));
			default -> new Scalar(new StringValue(text), text);
		};
	}

	private Value<?> variable(Type<?> type, Value<?> literal, Object raw) {
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

	private static Type<?> type(GraphQLInputType type) {
		return Parser.parseType(GraphQLTypeUtil.simplePrint(type));
	}

	/**
	 * A value as it stands in a document, and as variables hold it.
	 */
	private record Scalar(Value<?> literal, Object raw) {

	}

}
