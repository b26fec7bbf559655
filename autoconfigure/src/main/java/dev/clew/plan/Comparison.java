package dev.clew.plan;

/**
 * How a condition compares a column with a value.
 */
public enum Comparison {

	/**
	 * The column equals the value.
	 */
	EQUAL("= ?"),

	/**
	 * The column is there and does not equal the value.
	 */
	NOT_EQUAL("<> ?"),

	/**
	 * The column is less than the value.
	 */
	LESS("< ?"),

	/**
	 * The column is the value or more.
	 */
	GREATER_OR_EQUAL(">= ?"),

	/**
	 * The column is more than the value.
	 */
	GREATER("> ?"),

	/**
	 * The column is the value or less.
	 */
	LESS_OR_EQUAL("<= ?"),

	/**
	 * The column is one of the values.
	 */
	IN("in ?"),

	/**
	 * The column is there and none of the values.
	 */
	NOT_IN("not in ?"),

	/**
	 * The text matches a pattern in which Clew has escaped what the client wrote.
	 */
	LIKE("like ?"),

	/**
	 * The text is there and does not match such a pattern.
	 */
	NOT_LIKE("not like ?"),

	/**
	 * The text matches a pattern that the client wrote.
	 */
	PATTERN("like pattern ?"),

	/**
	 * The text is there and does not match a pattern that the client wrote.
	 */
	NOT_PATTERN("not like pattern ?"),

	/**
	 * The column is null.
	 */
	IS_NULL("is null"),

	/**
	 * The column is not null.
	 */
	NOT_NULL("is not null");

	private final String text;

	Comparison(String text) {
		this.text = text;
	}

	String text() {
		return this.text;
	}

	/**
	 * Return the comparison that holds for exactly the other values that are not null.
	 */
	Comparison negated() {
		return switch (this) {
			case EQUAL -> NOT_EQUAL;
			case NOT_EQUAL -> EQUAL;
			case LESS -> GREATER_OR_EQUAL;
			case GREATER_OR_EQUAL -> LESS;
			case GREATER -> LESS_OR_EQUAL;
			case LESS_OR_EQUAL -> GREATER;
			case IN -> NOT_IN;
			case NOT_IN -> IN;
			case LIKE -> NOT_LIKE;
			case NOT_LIKE -> LIKE;
			case PATTERN -> NOT_PATTERN;
			case NOT_PATTERN -> PATTERN;
			case IS_NULL -> NOT_NULL;
			case NOT_NULL -> IS_NULL;
		};
	}

}
