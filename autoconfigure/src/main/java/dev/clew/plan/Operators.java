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

	Operators(FilterField bound, List<String> path, Values values, String argument, String field) {
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
			case "eq" -> equal(value, ignoreCase);
			case "ne" -> equal(value, ignoreCase).negate();
			case "in" -> in(required(operator, value), ignoreCase);
			case "notIn" -> in(required(operator, value), ignoreCase).negate();
			case "lt" -> compared(Comparison.LESS, required(operator, value), ignoreCase);
			case "lte" -> compared(Comparison.LESS_OR_EQUAL, required(operator, value), ignoreCase);
			case "gt" -> compared(Comparison.GREATER, required(operator, value), ignoreCase);
			case "gte" -> compared(Comparison.GREATER_OR_EQUAL, required(operator, value), ignoreCase);
			case "between" -> between(required(operator, value), ignoreCase);
			case "contains" -> like("%" + escaped(operator, value) + "%", ignoreCase);
			case "startsWith" -> like(escaped(operator, value) + "%", ignoreCase);
			case "endsWith" -> like("%" + escaped(operator, value), ignoreCase);
			case "like" -> test(Comparison.PATTERN, this.values.keep(text(operator, value)), false, ignoreCase);
			default -> throw new IllegalArgumentException(operator);
		};
	}

	private Condition equal(@Nullable Object value, boolean ignoreCase) {
		return (value != null) ? compared(Comparison.EQUAL, value, ignoreCase)
				: test(Comparison.IS_NULL, -1, false, false);
	}

	private Condition in(Object value, boolean ignoreCase) {
		Collection<?> many = (value instanceof Collection<?> collection) ? collection : List.of(value);
		List<Object> converted = many.stream().filter(Objects::nonNull).map(this::convert).distinct().toList();
		boolean orNull = many.stream().anyMatch(Objects::isNull);
		if (converted.isEmpty()) {
			return orNull ? test(Comparison.IS_NULL, -1, false, false) : Condition.NEVER;
		}
		return test(Comparison.IN, this.values.keep(converted), orNull, ignoreCase);
	}

	private Condition between(Object value, boolean ignoreCase) {
		List<?> bounds = (value instanceof List<?> list) ? list : List.of(value);
		if (bounds.size() != 2) {
			throw Values.refuse("'between' on '%s' in argument '%s' of '%s' takes two values, not %d."
				.formatted(this.bound.name(), this.argument, this.field, bounds.size()), this.argument);
		}
		return Condition
			.all(List.of(compared(Comparison.GREATER_OR_EQUAL, required("between", bounds.get(0)), ignoreCase),
					compared(Comparison.LESS_OR_EQUAL, required("between", bounds.get(1)), ignoreCase)));
	}

	private Condition like(String pattern, boolean ignoreCase) {
		return test(Comparison.LIKE, this.values.keep(pattern), false, ignoreCase);
	}

	private Condition compared(Comparison comparison, Object value, boolean ignoreCase) {
		return test(comparison, this.values.keep(convert(value)), false, ignoreCase);
	}

	private Condition test(Comparison comparison, int parameter, boolean orNull, boolean ignoreCase) {
		return new Condition.Test(this.path, comparison, parameter, this.bound.optional(), orNull, ignoreCase);
	}

	private Object convert(Object value) {
		return this.values.convert(value, this.type, this.argument, this.field);
	}

	private Object required(String operator, @Nullable Object value) {
		if (value == null) {
			throw Values.refuse("'%s' on '%s' in argument '%s' of '%s' cannot be null; 'isNull' asks for that."
				.formatted(operator, this.bound.name(), this.argument, this.field), this.argument);
		}
		return value;
	}

	private String text(String operator, @Nullable Object value) {
		String text = String.valueOf(required(operator, value));
		if (this.type != String.class) {
			throw Values.refuse("'%s' in argument '%s' of '%s' is no text, so it has no '%s'."
				.formatted(this.bound.name(), this.argument, this.field, operator), this.argument);
		}
		return text;
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
