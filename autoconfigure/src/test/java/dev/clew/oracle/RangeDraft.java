package dev.clew.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.clew.oracle.Literals.Scalar;
import graphql.language.ArrayValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * The arguments that filter, order and cut.
 */
final class RangeDraft {

	private static final Set<String> NUMBERS = Set.of("limit", "offset", "first", "last");

	private final Dice dice;

	private final Choices choices;

	private final Candidates candidates;

	private final Literals literals;

	private final FilterDraft filters;

	private final Set<String> fields = new LinkedHashSet<>();

	RangeDraft(Dice dice, Choices choices, Candidates candidates, Literals literals) {
		this.dice = dice;
		this.choices = choices;
		this.candidates = candidates;
		this.literals = literals;
		this.filters = new FilterDraft(dice, choices, candidates, literals, this.fields);
	}

	Set<String> fields() {
		return this.fields;
	}

	/**
	 * Make the value of an argument, if it is of that kind.
	 * @param type the named type of the objects that the field leads to
	 */
	@Nullable Value<?> value(GraphQLArgument argument, String type) {
		if (NUMBERS.contains(argument.getName())) {
			int number = this.dice.chance(10) ? 0 : 1 + this.dice.below(argument.getName().equals("offset") ? 3 : 5);
			return this.literals.given(argument.getType(), this.literals.scalar(argument.getType(), (Object) number));
		}
		Shown shown = Shown.of(type, this.choices);
		if (argument.getName().equals("filter")) {
			Scalar filter = this.filters.filter((GraphQLInputObjectType) argument.getType(), shown, 0);
			return (filter.raw() != null) ? this.literals.given(argument.getType(), filter) : filter.literal();
		}
		return argument.getName().equals("orderBy") ? order(argument.getType(), shown) : null;
	}

	private Value<?> order(GraphQLInputType type, Shown shown) {
		GraphQLInputObjectType object = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(type);
		List<Value> keys = new ArrayList<>();
		List<Object> raw = new ArrayList<>();
		for (int i = this.dice.chance(6) ? 0 : 1 + this.dice.below(3); i > 0; i--) {
			Scalar key = key(object, shown, 0);
			keys.add(key.literal());
			raw.add(Objects.requireNonNull(key.raw()));
		}
		if (keys.size() > 1) {
			saw(Feature.ORDER_OF_SEVERAL_KEYS);
		}
		if (keys.size() == 1 && this.dice.chance(20)) {
			return keys.get(0);
		}
		return this.literals.given(type, new Scalar(ArrayValue.newArrayValue().values(keys).build(), raw));
	}

	private Scalar key(GraphQLInputObjectType type, Shown shown, int depth) {
		List<GraphQLInputObjectField> usable = type.getFields()
			.stream()
			.filter((field) -> isLeaf(field) ? isOrdered(shown, field.getName()) : depth < 3)
			.toList();
		if (usable.isEmpty() || this.dice.chance(3)) {
			saw(Feature.ORDER_EMPTY);
			return new Scalar(ObjectValue.newObjectValue().build(), Map.of());
		}
		GraphQLInputObjectField field = this.dice.pick(usable);
		this.fields.add(type.getName() + "." + field.getName());
		Scalar value;
		if (!isLeaf(field)) {
			saw(Feature.ORDER_THROUGH_AN_OBJECT);
			value = key((GraphQLInputObjectType) field.getType(),
					shown.of(field.getName(), this.choices, this.candidates), depth + 1);
		}
		else if (this.dice.chance(4)) {
			value = new Scalar(NullValue.of(), null);
		}
		else {
			GraphQLEnumType directions = (GraphQLEnumType) field.getType();
			saw(Feature.ORDER);
			value = this.literals.scalar(directions, (Object) this.dice.pick(directions.getValues()).getName());
		}
		Map<String, @Nullable Object> raw = new HashMap<>();
		raw.put(field.getName(), value.raw());
		return new Scalar(
				ObjectValue.newObjectValue().objectField(new ObjectField(field.getName(), value.literal())).build(),
				raw);
	}

	private static boolean isLeaf(GraphQLInputObjectField field) {
		return field.getType() instanceof GraphQLEnumType;
	}

	private boolean isOrdered(Shown shown, String field) {
		List<?> values = this.candidates.values(shown.entity(), shown.prefix() + field);
		return values.stream().noneMatch(String.class::isInstance) || Texts.isPlain(values);
	}

	private void saw(Feature feature) {
		this.literals.features().add(feature);
	}

}
