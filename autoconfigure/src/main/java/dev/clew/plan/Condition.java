package dev.clew.plan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.clew.model.AttributeModel;

/**
 * A restriction on the rows of a statement. It names its values by position, so plans for
 * different values are equal. Negations are pushed down to the tests, each of which
 * decides about null by itself: so a condition and its negation are complements.
 */
public sealed interface Condition {

	/**
	 * The condition that every row fulfils.
	 */
	Condition ALWAYS = new All(List.of());

	/**
	 * The condition that no row fulfils.
	 */
	Condition NEVER = new Any(List.of());

	/**
	 * Return the condition that exactly the other rows fulfil.
	 */
	Condition negate();

	/**
	 * Return the condition that holds where all of the given hold.
	 */
	static Condition all(List<Condition> conditions) {
		List<Condition> parts = conditions.stream()
			.flatMap((part) -> (part instanceof All all) ? all.of().stream() : Stream.of(part))
			.toList();
		if (parts.contains(NEVER)) {
			return NEVER;
		}
		return (parts.size() == 1) ? parts.get(0) : new All(parts);
	}

	/**
	 * Return the condition that holds where one of the given holds.
	 */
	static Condition any(List<Condition> conditions) {
		List<Condition> parts = conditions.stream()
			.flatMap((part) -> (part instanceof Any any) ? any.of().stream() : Stream.of(part))
			.toList();
		if (parts.contains(ALWAYS)) {
			return ALWAYS;
		}
		return (parts.size() == 1) ? parts.get(0) : new Any(parts);
	}

	/**
	 * Return the condition that holds where some element of a to-many relation fulfils
	 * another, or where none does.
	 * @param path attribute path from the rows' entity
	 * @param attribute the attribute at its end
	 */
	static Condition element(List<String> path, AttributeModel attribute, Condition element, boolean present) {
		if (element.equals(NEVER)) {
			return present ? NEVER : ALWAYS;
		}
		return new Element(path, attribute, element, present);
	}

	/**
	 * A column compared with a value.
	 *
	 * @param path attribute path from the rows' entity
	 * @param comparison how it is compared
	 * @param parameter position of the value among the plan's values; -1 where none is
	 * needed
	 * @param optional whether the column may be null
	 * @param orNull whether null fulfils it too
	 * @param ignoreCase whether upper and lower case are the same
	 */
	record Test(List<String> path, Comparison comparison, int parameter, boolean optional, boolean orNull,
			boolean ignoreCase) implements Condition {

		public Test {
			path = List.copyOf(path);
		}

		/**
		 * Return whether the column has one value in all rows that fulfil it.
		 */
		public boolean isOneValue() {
			return this.comparison == Comparison.EQUAL && !this.orNull && !this.ignoreCase;
		}

		@Override
		public Condition negate() {
			boolean decided = !this.optional || this.comparison == Comparison.IS_NULL
					|| this.comparison == Comparison.NOT_NULL;
			return new Test(this.path, this.comparison.negated(), this.parameter, this.optional,
					!decided && !this.orNull, this.ignoreCase);
		}

		@Override
		public String toString() {
			String path = String.join(".", this.path);
			String test = "%s %s%s".formatted(path, this.comparison.text(), this.ignoreCase ? " ignoring case" : "");
			return this.orNull ? "(%s or %s is null)".formatted(test, path) : test;
		}

	}

	/**
	 * A condition in the words of the application. It stands beside others, never inside
	 * them.
	 *
	 * @param by who says it, for messages
	 * @param text the condition
	 * @param parameters positions of the values that it names
	 */
	record Written(String by, String text, Map<String, Integer> parameters) implements Condition {

		public Written {
			parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
		}

		@Override
		public Condition negate() {
			throw new UnsupportedOperationException("A condition of the application is never negated");
		}

		@Override
		public String toString() {
			return "\"" + this.text + "\"";
		}

	}

	/**
	 * A condition that code of the application makes. It stands beside others, never
	 * inside them.
	 *
	 * @param parameter position of that code
	 */
	record Specified(int parameter) implements Condition {

		@Override
		public Condition negate() {
			throw new UnsupportedOperationException("A condition of the application is never negated");
		}

		@Override
		public String toString() {
			return "a specification";
		}

	}

	/**
	 * Conditions that all hold.
	 */
	record All(List<Condition> of) implements Condition {

		public All {
			of = List.copyOf(of);
		}

		@Override
		public Condition negate() {
			return any(this.of.stream().map(Condition::negate).toList());
		}

		@Override
		public String toString() {
			return this.of.isEmpty() ? "always"
					: this.of.stream().map(Condition::toString).collect(Collectors.joining(" and "));
		}

	}

	/**
	 * Conditions of which one holds.
	 */
	record Any(List<Condition> of) implements Condition {

		public Any {
			of = List.copyOf(of);
		}

		@Override
		public Condition negate() {
			return all(this.of.stream().map(Condition::negate).toList());
		}

		@Override
		public String toString() {
			return this.of.isEmpty() ? "never"
					: this.of.stream().map(Condition::toString).collect(Collectors.joining(" or ", "(", ")"));
		}

	}

	/**
	 * Whether a to-one relation leads anywhere.
	 *
	 * @param path attribute path from the rows' entity
	 * @param present whether it does
	 */
	record Presence(List<String> path, boolean present) implements Condition {

		public Presence {
			path = List.copyOf(path);
		}

		@Override
		public Condition negate() {
			return new Presence(this.path, !this.present);
		}

		@Override
		public String toString() {
			return String.join(".", this.path) + (this.present ? " exists" : " is missing");
		}

	}

	/**
	 * Whether a to-many relation has an element that fulfils a condition.
	 *
	 * @param path attribute path from the rows' entity
	 * @param attribute the attribute at its end
	 * @param element what the element fulfils
	 * @param present whether there is one
	 */
	record Element(List<String> path, AttributeModel attribute, Condition element,
			boolean present) implements Condition {

		public Element {
			path = List.copyOf(path);
		}

		@Override
		public Condition negate() {
			return new Element(this.path, this.attribute, this.element, !this.present);
		}

		@Override
		public String toString() {
			return "%s of %s: %s".formatted(this.present ? "some" : "none", String.join(".", this.path), this.element);
		}

	}

}
