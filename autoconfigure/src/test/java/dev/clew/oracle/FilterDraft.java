package dev.clew.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.clew.oracle.Literals.Scalar;
import graphql.language.ArrayValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * The filters of one query in the making.
 */
final class FilterDraft {

	private static final int MOST_LEVELS = 4;

	private static final Set<String> LOGIC = Set.of("and", "or", "not");

	private final Dice dice;

	private final Choices choices;

	private final Candidates candidates;

	private final Literals literals;

	private final OperatorDraft operators;

	private final Set<String> fields;

	FilterDraft(Dice dice, Choices choices, Candidates candidates, Literals literals, Set<String> fields) {
		this.dice = dice;
		this.choices = choices;
		this.candidates = candidates;
		this.literals = literals;
		this.operators = new OperatorDraft(dice, literals);
		this.fields = fields;
	}

	/**
	 * Make a filter.
	 * @return with nothing for a variable to hold, where it has variables itself
	 */
	Scalar filter(GraphQLInputObjectType type, Shown shown, int level) {
		ObjectDraft object = new ObjectDraft();
		int count = this.dice.chance(5) ? 0 : this.dice.chance(75) ? 1 : 2;
		if (count == 0) {
			saw(Feature.FILTER_EMPTY);
		}
		List<GraphQLInputObjectField> usable = type.getFields()
			.stream()
			.filter((field) -> level < MOST_LEVELS || isLeaf(field, shown))
			.toList();
		for (GraphQLInputObjectField field : this.dice.some(usable, count)) {
			this.fields.add(type.getName() + "." + field.getName());
			object.put(field.getName(), embedded(field.getType(), part(field, shown, level)));
		}
		return object.done();
	}

	private static boolean isLeaf(GraphQLInputObjectField field, Shown shown) {
		return !LOGIC.contains(field.getName()) && shown.isLeaf(field.getName());
	}

	private Scalar part(GraphQLInputObjectField field, Shown shown, int level) {
		if (this.dice.chance(4)) {
			saw(Feature.FILTER_NULL);
			return new Scalar(NullValue.of(), null);
		}
		String name = field.getName();
		if (LOGIC.contains(name)) {
			return logic(field, shown, level);
		}
		GraphQLInputObjectType type = (GraphQLInputObjectType) field.getType();
		if (shown.isLeaf(name)) {
			Scalar operators = this.operators.operators(type,
					this.candidates.values(shown.entity(), shown.prefix() + name));
			((ObjectValue) operators.literal()).getObjectFields()
				.forEach((operator) -> this.fields.add(type.getName() + "." + operator.getName()));
			return operators;
		}
		Shown target = shown.of(name, this.choices, this.candidates);
		if (type.getFieldDefinition("some") != null && type.getFieldDefinition("every") != null) {
			return quantified(type, target, level);
		}
		saw(target.prefix().isEmpty() ? Feature.FILTER_TO_ONE : Feature.FILTER_EMBEDDED);
		return filter(type, target, level + 1);
	}

	private Scalar logic(GraphQLInputObjectField field, Shown shown, int level) {
		GraphQLInputObjectType type = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
		if (field.getName().equals("not")) {
			saw(Feature.FILTER_NOT);
			return filter(type, shown, level + 1);
		}
		saw(field.getName().equals("or") ? Feature.FILTER_OR : Feature.FILTER_AND);
		List<Value> literals = new ArrayList<>();
		List<Object> raw = new ArrayList<>();
		int count = this.dice.chance(10) ? 0 : 1 + this.dice.below(3);
		for (int i = 0; i < count; i++) {
			Scalar part = filter(type, shown, level + 1);
			literals.add(part.literal());
			if (part.raw() != null) {
				raw.add(part.raw());
			}
		}
		if (count == 0) {
			saw(Feature.FILTER_OF_NO_PARTS);
		}
		return new Scalar(ArrayValue.newArrayValue().values(literals).build(), (raw.size() == count) ? raw : null);
	}

	private Scalar quantified(GraphQLInputObjectType type, Shown target, int level) {
		ObjectDraft object = new ObjectDraft();
		List<GraphQLInputObjectField> chosen = this.dice.some(type.getFields(), this.dice.chance(85) ? 1 : 2);
		for (GraphQLInputObjectField field : chosen) {
			saw(switch (field.getName()) {
				case "some" -> Feature.FILTER_SOME;
				case "none" -> Feature.FILTER_NONE;
				default -> Feature.FILTER_EVERY;
			});
			this.fields.add(type.getName() + "." + field.getName());
			object.put(field.getName(), filter((GraphQLInputObjectType) field.getType(), target, level + 1));
		}
		return object.done();
	}

	// A variable within the literal
	private Scalar embedded(GraphQLInputType type, Scalar value) {
		boolean variable = value.raw() != null && this.dice.chance(10);
		if (!variable) {
			return value;
		}
		saw(Feature.FILTER_OF_VARIABLES);
		return new Scalar(this.literals.variable(Literals.type(type), value.literal(), value.raw()), null);
	}

	private void saw(Feature feature) {
		this.literals.features().add(feature);
	}

	/**
	 * An object in the making, as it stands in a document and as a variable holds it.
	 */
	static final class ObjectDraft {

		private final ObjectValue.Builder literal = ObjectValue.newObjectValue();

		private final Map<String, @Nullable Object> raw = new HashMap<>();

		private boolean complete = true;

		void put(String name, Scalar value) {
			this.literal.objectField(new ObjectField(name, value.literal()));
			this.raw.put(name, value.raw());
			this.complete &= value.raw() != null || value.literal() instanceof NullValue;
		}

		Scalar done() {
			return new Scalar(this.literal.build(), this.complete ? this.raw : null);
		}

	}

}
