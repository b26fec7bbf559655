package dev.clew.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.clew.model.FilterField;
import org.jspecify.annotations.Nullable;

/**
 * Reads the operators that test one column.
 */
final class Operators {

	private static final char ESCAPE = '!';

	private final FilterField bound;

	private final List<String> path;

	private final Values values;

	private final String argument;

	private final String field;

	private final Class<?> type;

	private final ValueLimit limit;

	Operators(FilterField bound, List<String> path, Values values, String argument, String field, ValueLimit limit) {
		this.limit = limit;
		this.bound = bound;
		this.path = path;
		this.values = values;
		this.argument = argument;
		this.field = field;
		this.type = Objects.requireNonNull(bound.attribute()).type();
	}

	List<Condition> read(Map<?, ?> operators) {
		boolean ignoreCase = Boolean.TRUE.equals(operators.get("ignoreCase")) && this.type == String.class;
		List<Condition> tests = new ArrayList<>();
		operators.forEach((name, value) -> {
			String operator = String.valueOf(name);
			Condition test = test(operator, value, ignoreCase);
			if (test != null) {
				tests.add(test);
			}
		});
		return tests;
	}

	private @Nullable Condition test(String operator, @Nullable Object value, boolean ignoreCase) {
		return switch (operator) {
			case "ignoreCase" -> null;
			case "isNull" -> {
				Condition isNull = test(Comparison.IS_NULL, -1, false, false);
				yield (value != null) ? (Boolean.TRUE.equals(value) ? isNull : isNull.negate()) : null;
			}
			case "eq" -> equal(operator, value, ignoreCase);
			case "ne" -> equal(operator, value, ignoreCase).negate();
			case "in" -> in(operator, required(operator, value), ignoreCase);
			case "notIn" -> in(operator, required(operator, value), ignoreCase).negate();
			case "lt" -> compared(operator, Comparison.LESS, value, ignoreCase);
			case "lte" -> compared(operator, Comparison.LESS_OR_EQUAL, value, ignoreCase);
			case "gt" -> compared(operator, Comparison.GREATER, value, ignoreCase);
			case "gte" -> compared(operator, Comparison.GREATER_OR_EQUAL, value, ignoreCase);
			case "between" -> between(operator, required(operator, value), ignoreCase);
			case "contains" -> like("%" + escaped(operator, value) + "%", ignoreCase);
			case "startsWith" -> like(escaped(operator, value) + "%", ignoreCase);
			case "endsWith" -> like("%" + escaped(operator, value), ignoreCase);
			case "like" -> test(Comparison.PATTERN, this.values.keep(text(operator, value)), false, ignoreCase);
			default -> throw new IllegalArgumentException("'%s' in the filter of '%s' has no operator '%s': it has %s"
				.formatted(this.bound.name(), this.field, operator, String.join(", ", FilterField.operators())));
		};
	}

	private Condition equal(String operator, @Nullable Object value, boolean ignoreCase) {
		return (value != null) ? compared(operator, Comparison.EQUAL, value, ignoreCase)
				: test(Comparison.IS_NULL, -1, false, false);
	}

	private Condition in(String operator, Object value, boolean ignoreCase) {
		Collection<?> many = (value instanceof Collection<?> collection) ? collection : List.of(value);
		this.limit.add(many.size(), this.argument);
		List<Object> converted = many.stream()
			.filter(Objects::nonNull)
			.map((element) -> convert(operator, element))
			.distinct()
			.toList();
		boolean orNull = many.stream().anyMatch(Objects::isNull);
		if (converted.isEmpty()) {
			return orNull ? test(Comparison.IS_NULL, -1, false, false) : Condition.NEVER;
		}
		return test(Comparison.IN, this.values.keep(converted), orNull, ignoreCase);
	}

	private Condition between(String operator, Object value, boolean ignoreCase) {
		List<?> bounds = (value instanceof List<?> list) ? list : List.of(value);
		if (bounds.size() != 2) {
			throw refuse("%s takes two values, not %d.".formatted(what(operator), bounds.size()));
		}
		return Condition.all(List.of(compared(operator, Comparison.GREATER_OR_EQUAL, bounds.get(0), ignoreCase),
				compared(operator, Comparison.LESS_OR_EQUAL, bounds.get(1), ignoreCase)));
	}

	private Condition like(String pattern, boolean ignoreCase) {
		return test(Comparison.LIKE, this.values.keep(pattern), false, ignoreCase);
	}

	private Condition compared(String operator, Comparison comparison, @Nullable Object value, boolean ignoreCase) {
		Object converted = convert(operator, required(operator, value));
		return test(comparison, this.values.keep(converted), false, ignoreCase);
	}

	private Condition test(Comparison comparison, int parameter, boolean orNull, boolean ignoreCase) {
		return new Condition.Test(this.path, comparison, parameter, this.bound.optional(), orNull, ignoreCase);
	}

	private Object convert(String operator, Object value) {
		return this.values.convert(value, this.type, () -> what(operator), this.argument);
	}

	private Object required(String operator, @Nullable Object value) {
		if (value == null) {
			throw refuse("%s cannot be null; 'isNull' asks for that.".formatted(what(operator)));
		}
		return value;
	}

	private String text(String operator, @Nullable Object value) {
		Object text = required(operator, value);
		if (this.type != String.class) {
			throw refuse("'%s' in argument '%s' of '%s' is no text, so it has no '%s'.".formatted(this.bound.name(),
					this.argument, this.field, operator));
		}
		return String.valueOf(convert(operator, text));
	}

	private String what(String operator) {
		return "'%s' on '%s' in argument '%s' of '%s'".formatted(operator, this.bound.name(), this.argument,
				this.field);
	}

	private RequestException refuse(String message) {
		return Values.refuse(message, this.argument);
	}

	// A wildcard that the client writes is a character like any other
	private String escaped(String operator, @Nullable Object value) {
		StringBuilder escaped = new StringBuilder();
		for (char character : text(operator, value).toCharArray()) {
			if (character == '%' || character == '_' || character == ESCAPE) {
				escaped.append(ESCAPE);
			}
			escaped.append(character);
		}
		return escaped.toString();
	}

}
