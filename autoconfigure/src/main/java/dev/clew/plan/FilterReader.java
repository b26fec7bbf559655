package dev.clew.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.clew.model.ArgumentSettings;
import dev.clew.model.FilterField;
import dev.clew.model.FilterType;
import org.jspecify.annotations.Nullable;

/**
 * Turns the value of a filter into a condition. What is absent or a null object says
 * nothing; what stands side by side must all hold.
 */
final class FilterReader {

	private static final List<String> QUANTIFIERS = List.of("some", "none", "every");

	private final Values values;

	private final ArgumentSettings settings;

	FilterReader(Values values, ArgumentSettings settings) {
		this.values = values;
		this.settings = settings;
	}

	/**
	 * Read a filter.
	 * @param argument the argument that brings it
	 * @param field the field that takes the argument, for messages
	 * @param limit counts the values of lists
	 */
	Condition read(FilterType type, Map<?, ?> value, String argument, String field, ValueLimit limit) {
		return new Reading(argument, field, limit).object(type, value, List.of(), 1);
	}

	/**
	 * The reading of one filter, which counts what it finds.
	 */
	private final class Reading {

		private final String argument;

		private final String field;

		private final ValueLimit limit;

		private int tests;

		Reading(String argument, String field, ValueLimit limit) {
			this.limit = limit;
			this.argument = argument;
			this.field = field;
		}

		Condition object(FilterType type, Map<?, ?> value, List<String> prefix, int depth) {
			if (depth > FilterReader.this.settings.maxFilterDepth()) {
				throw refuse("Filter of '%s' is nested deeper than %d objects.", this.field,
						FilterReader.this.settings.maxFilterDepth());
			}
			List<Condition> conditions = new ArrayList<>();
			value.forEach((name, part) -> {
				FilterField bound = type.field(String.valueOf(name));
				if (bound == null) {
					throw Inputs.unknown("Filter of '%s'".formatted(this.field), name, type.name(), type.names());
				}
				if (part != null) {
					conditions.add(field(bound, part, prefix, depth));
				}
			});
			return Condition.all(conditions);
		}

		private Condition field(FilterField bound, Object value, List<String> prefix, int depth) {
			List<String> path = new ArrayList<>(prefix);
			path.addAll(bound.path());
			return switch (bound.kind()) {
				case AND -> Condition.all(each(bound, value, prefix, depth));
				case OR -> Condition.any(each(bound, value, prefix, depth));
				case NOT -> nested(bound, value, prefix, depth).negate();
				case OBJECT -> {
					Condition inside = nested(bound, value, path, depth);
					boolean relation = bound.attribute() != null && bound.attribute().isRelation();
					count(relation ? 1 : 0);
					yield relation ? Condition.all(List.of(new Condition.Presence(path, true), inside)) : inside;
				}
				case MANY -> many(bound, asObject(bound, value), path, depth);
				case OPERATORS -> {
					Operators operators = new Operators(bound, path, FilterReader.this.values, this.argument,
							this.field, this.limit);
					List<Condition> tests = operators.read(asObject(bound, value));
					count(tests.size());
					yield Condition.all(tests);
				}
			};
		}

		private List<Condition> each(FilterField bound, Object value, List<String> prefix, int depth) {
			Collection<?> parts = (value instanceof Collection<?> many) ? many : List.of(value);
			return parts.stream()
				.map((part) -> (part != null) ? nested(bound, part, prefix, depth) : Condition.ALWAYS)
				.toList();
		}

		private Condition nested(FilterField bound, Object value, List<String> prefix, int depth) {
			return object(Objects.requireNonNull(bound.type()), asObject(bound, value), prefix, depth + 1);
		}

		private Map<?, ?> asObject(FilterField bound, Object value) {
			return Inputs.object(what(bound), value);
		}

		private String what(FilterField bound) {
			return "'%s' in the filter of '%s'".formatted(bound.name(), this.field);
		}

		private Condition many(FilterField bound, Map<?, ?> value, List<String> path, int depth) {
			value.keySet().stream().filter((name) -> !QUANTIFIERS.contains(name)).findFirst().ifPresent((name) -> {
				throw new IllegalArgumentException(
						"%s takes %s, not '%s'".formatted(what(bound), String.join(", ", QUANTIFIERS), name));
			});
			List<Condition> conditions = new ArrayList<>();
			quantified(bound, value.get("some"), path, depth, false, true, conditions);
			quantified(bound, value.get("none"), path, depth, false, false, conditions);
			quantified(bound, value.get("every"), path, depth, true, false, conditions);
			return Condition.all(conditions);
		}

		private void quantified(FilterField bound, @Nullable Object value, List<String> path, int depth,
				boolean negated, boolean present, List<Condition> conditions) {
			if (value != null) {
				count(1);
				Condition element = nested(bound, value, List.of(), depth);
				conditions.add(Condition.element(path, Objects.requireNonNull(bound.attribute()),
						negated ? element.negate() : element, present));
			}
		}

		private void count(int added) {
			this.tests += added;
			if (this.tests > FilterReader.this.settings.maxPredicates()) {
				throw refuse("Filter of '%s' has more than %d tests.", this.field,
						FilterReader.this.settings.maxPredicates());
			}
		}

		private RequestException refuse(String message, Object... arguments) {
			return Values.refuse(message.formatted(arguments), this.argument);
		}

	}

}
