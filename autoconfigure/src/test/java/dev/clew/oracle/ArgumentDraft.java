package dev.clew.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.clew.oracle.Literals.Scalar;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.NonNullType;
import graphql.language.NullValue;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of the fields of one query in the making.
 */
final class ArgumentDraft {

	private static final Set<String> CURSORS = Set.of("after", "before");

	private final Dice dice;

	private final Choices choices;

	private final Candidates candidates;

	private final Literals literals;

	private final RangeDraft ranges;

	ArgumentDraft(Dice dice, Choices choices, Candidates candidates) {
		this.dice = dice;
		this.choices = choices;
		this.candidates = candidates;
		this.literals = new Literals(dice);
		this.ranges = new RangeDraft(dice, choices, candidates, this.literals);
	}

	Literals literals() {
		return this.literals;
	}

	/**
	 * Return the fields of input types that were taken.
	 */
	Set<String> inputFields() {
		return this.ranges.fields();
	}

	/**
	 * Make arguments for a field.
	 * @param type the named type of the objects that it leads to
	 */
	List<Argument> arguments(GraphQLFieldDefinition field, String type) {
		List<Argument> result = new ArrayList<>();
		String size = this.dice.chance(60) ? "first" : "last";
		for (GraphQLArgument argument : field.getArguments()) {
			String name = argument.getName();
			boolean otherEnd = Set.of("first", "last").contains(name) && !name.equals(size);
			// Cursors are taken from an answer
			if (CURSORS.contains(name) || otherEnd) {
				continue;
			}
			if (GraphQLTypeUtil.isNonNull(argument.getType()) || this.dice.chance(name.equals(size) ? 60 : 30)) {
				result.add(new Argument(name, value(argument, type)));
			}
		}
		return result;
	}

	private Value<?> value(GraphQLArgument argument, String type) {
		boolean required = GraphQLTypeUtil.isNonNull(argument.getType());
		if (!required && this.dice.chance(12)) {
			return this.literals.nothing(argument.getType());
		}
		Value<?> range = this.ranges.value(argument, type);
		if (range != null) {
			return range;
		}
		GraphQLInputType bare = (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(argument.getType());
		List<?> values = this.candidates.values(type, argument.getName());
		if (!GraphQLTypeUtil.isList(bare)) {
			return this.literals.given(argument.getType(), this.literals.scalar(bare, values));
		}
		return list(bare, values);
	}

	private Value<?> list(GraphQLInputType list, List<?> values) {
		GraphQLInputType element = (GraphQLInputType) GraphQLTypeUtil.unwrapOne(list);
		boolean nullable = !GraphQLTypeUtil.isNonNull(element);
		GraphQLInputType named = (GraphQLInputType) GraphQLTypeUtil.unwrapNonNull(element);
		saw(Feature.ARGUMENT_LIST);
		if (this.dice.chance(10)) {
			saw(Feature.ARGUMENT_SINGLE_FOR_LIST);
			return this.literals.scalar(named, values).literal();
		}
		List<Value> elements = new ArrayList<>();
		List<@Nullable Object> raw = new ArrayList<>();
		boolean ofVariables = this.dice.chance(15);
		for (int i = this.dice.below(5); i > 0; i--) {
			if (nullable && this.dice.chance(12)) {
				saw(Feature.ARGUMENT_LIST_WITH_NULL);
				elements.add(NullValue.of());
				raw.add(null);
				continue;
			}
			Scalar scalar = this.literals.scalar(named, values);
			raw.add(scalar.raw());
			if (ofVariables && this.dice.chance(50)) {
				saw(Feature.ARGUMENT_LIST_OF_VARIABLES);
				NonNullType type = new NonNullType((TypeName) Literals.type(named));
				elements.add(this.literals.variable(type, scalar.literal(), scalar.raw()));
			}
			else {
				elements.add(scalar.literal());
			}
		}
		if (elements.isEmpty()) {
			saw(Feature.ARGUMENT_EMPTY_LIST);
		}
		ArrayValue literal = ArrayValue.newArrayValue().values(elements).build();
		return ofVariables ? literal : this.literals.given(list, new Scalar(literal, raw));
	}

	private void saw(Feature feature) {
		this.literals.features().add(feature);
	}

}
