package dev.clew.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import dev.clew.oracle.FilterDraft.ObjectDraft;
import dev.clew.oracle.Literals.Scalar;
import graphql.language.ArrayValue;
import graphql.language.NullValue;
import graphql.language.Value;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * The tests of one column in a filter. Texts that databases compare in ways of their own
 * are only tested for being equal and for what they contain.
 */
final class OperatorDraft {

	private static final Set<String> RANGES = Set.of("lt", "lte", "gt", "gte", "between");

	private static final Set<String> PATTERNS = Set.of("contains", "startsWith", "endsWith", "like");

	private final Dice dice;

	private final Literals literals;

	OperatorDraft(Dice dice, Literals literals) {
		this.dice = dice;
		this.literals = literals;
	}

	/**
	 * Make tests.
	 * @param candidates the values of the column
	 */
	Scalar operators(GraphQLInputObjectType type, List<?> candidates) {
		List<Object> values = new ArrayList<>(candidates.stream().filter(Objects::nonNull).toList());
		boolean texts = type.getFieldDefinition("like") != null;
		boolean ofText = texts && values.stream().allMatch(String.class::isInstance);
		boolean plain = ofText && Texts.isPlain(values);
		List<GraphQLInputObjectField> usable = type.getFields().stream().filter((field) -> {
			String name = field.getName();
			boolean range = !RANGES.contains(name) || !values.isEmpty() && (!ofText || plain);
			return range && (!PATTERNS.contains(name) || ofText && !values.isEmpty()) && !name.equals("ignoreCase");
		}).toList();
		boolean ignoreCase = plain && this.dice.chance(25);
		ObjectDraft object = new ObjectDraft();
		for (GraphQLInputObjectField field : this.dice.some(usable, this.dice.chance(80) ? 1 : 2)) {
			object.put(field.getName(), operand(field, values, texts && !plain, ignoreCase));
		}
		if (ignoreCase) {
			object.put("ignoreCase",
					scalar(GraphQLTypeUtil.unwrapNonNull(type.getFieldDefinition("ignoreCase").getType()),
							this.dice.chance(80)));
		}
		return object.done();
	}

	private Scalar operand(GraphQLInputObjectField field, List<Object> values, boolean onlyKnown, boolean ignoreCase) {
		String name = field.getName();
		GraphQLInputType type = field.getType();
		if (Set.of("eq", "ne", "isNull").contains(name) && (values.isEmpty() || this.dice.chance(12))) {
			this.literals.features().add(Feature.OPERAND_NULL);
			return new Scalar(NullValue.of(), null);
		}
		if (name.equals("isNull")) {
			return scalar(type, this.dice.chance(50));
		}
		if (PATTERNS.contains(name)) {
			return scalar(type, folded(pattern(name, String.valueOf(this.dice.pick(values))), ignoreCase));
		}
		if (GraphQLTypeUtil.isList(type)) {
			return list(type, name.equals("between"), values, ignoreCase);
		}
		return value(type, values, RANGES.contains(name) || onlyKnown, ignoreCase);
	}

	private Scalar list(GraphQLInputType type, boolean range, List<Object> values, boolean ignoreCase) {
		GraphQLInputType element = (GraphQLInputType) GraphQLTypeUtil.unwrapAll(type);
		List<Value> literals = new ArrayList<>();
		List<@Nullable Object> raw = new ArrayList<>();
		int count = range ? 2 : values.isEmpty() ? 0 : this.dice.below(4);
		for (int i = 0; i < count; i++) {
			boolean isNull = !range && this.dice.chance(15);
			if (isNull) {
				this.literals.features().add(Feature.OPERAND_LIST_WITH_NULL);
			}
			Scalar value = isNull ? new Scalar(NullValue.of(), null) : value(element, values, true, ignoreCase);
			literals.add(value.literal());
			raw.add(value.raw());
		}
		if (count == 0) {
			this.literals.features().add(Feature.OPERAND_EMPTY_LIST);
		}
		return new Scalar(ArrayValue.newArrayValue().values(literals).build(), raw);
	}

	private Scalar value(GraphQLInputType type, List<Object> values, boolean onlyKnown, boolean ignoreCase) {
		if (!onlyKnown) {
			return this.literals.scalar(type, values);
		}
		Object value = this.dice.pick(values);
		return scalar(type, (value instanceof String text) ? folded(text, ignoreCase) : value);
	}

	private Scalar scalar(graphql.schema.GraphQLType type, Object value) {
		return this.literals.scalar((GraphQLInputType) type, value);
	}

	private String folded(String text, boolean ignoreCase) {
		return (ignoreCase && this.dice.chance(50)) ? text.toUpperCase(Locale.ROOT) : text;
	}

	// No backslash, which some databases take for an escape
	private String pattern(String operator, String text) {
		int[] points = text.codePoints().toArray();
		int from = operator.equals("startsWith") ? 0 : this.dice.below(points.length + 1);
		int to = operator.equals("endsWith") ? points.length : from + this.dice.below(points.length - from + 1);
		String part = IntStream.range(from, to)
			.mapToObj((index) -> Character.toString(points[index]))
			.reduce("", String::concat);
		if (!operator.equals("like")) {
			return part;
		}
		String like = part.replace("\\", "_");
		return (this.dice.chance(70) ? "%" : "")
				+ (like.isEmpty() || this.dice.chance(70) ? like
						: "_" + like.substring(Character.charCount(like.codePointAt(0))))
				+ (this.dice.chance(70) ? "%" : "");
	}

}
