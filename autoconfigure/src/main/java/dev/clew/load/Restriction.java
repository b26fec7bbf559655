package dev.clew.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of an entity may be read: an HQL condition with named parameters, in which
 * <code>{alias}</code> stands for the row.
 *
 * <pre class="code">
 * Restriction.of("{alias}.published = true or {alias}.author.id = :me").with("me", id)
 * </pre>
 *
 * <p>
 * Values belong into parameters, never into the text: each text is another statement.
 */
public sealed interface Restriction {

	/**
	 * Return the restriction that every row fulfils.
	 */
	static Restriction none() {
		return Fixed.NONE;
	}

	/**
	 * Return the restriction that no row fulfils.
	 */
	static Restriction nothing() {
		return Fixed.NOTHING;
	}

	/**
	 * Return the restriction to rows that fulfil a condition.
	 * @param condition an HQL condition in which <code>{alias}</code> stands for the row
	 */
	static Restriction of(String condition) {
		return new Conditional(condition, Map.of());
	}

	/**
	 * Return this restriction with the value of a parameter.
	 * @param parameter its name in the condition, without the colon
	 * @param value a value, or a collection of values for {@code in}
	 */
	Restriction with(String parameter, @Nullable Object value);

	/**
	 * Every row, or none.
	 */
	enum Fixed implements Restriction {

		NONE, NOTHING;

		@Override
		public Restriction with(String parameter, @Nullable Object value) {
			throw new IllegalArgumentException(
					"There is no condition that could name the parameter '%s': begin with ".formatted(parameter)
							+ "Restriction.of(\"{alias}.attribute = :%s\")".formatted(parameter));
		}

	}

	/**
	 * Rows that fulfil a condition.
	 *
	 * @param condition the condition
	 * @param parameters what it names
	 */
	record Conditional(String condition, Map<String, Object> parameters) implements Restriction {

		private static final Pattern ROW = Pattern.compile("\\{alias}");

		public Conditional {
			if (!ROW.matcher(condition).find()) {
				throw new IllegalArgumentException(
						"The restriction \"%s\" says nothing of the row: write {alias}.attribute for its attributes, "
							.formatted(condition) + "or use Restriction.none() or Restriction.nothing()");
			}
			parameters = Map.copyOf(parameters);
		}

		@Override
		public Restriction with(String parameter, @Nullable Object value) {
			if (value == null) {
				throw new IllegalArgumentException(
						"The parameter ':%s' of the restriction \"%s\" is null, which nothing is equal to: "
							.formatted(parameter, this.condition)
								+ "write \"is null\", or use Restriction.nothing() where it is not known");
			}
			Map<String, Object> all = new LinkedHashMap<>(this.parameters);
			all.put(parameter, value);
			return new Conditional(this.condition, all);
		}

	}

}
