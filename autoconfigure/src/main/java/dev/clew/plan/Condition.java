package dev.clew.plan;

import java.util.List;

/**
 * A restriction on the rows of a statement. It names its value by position, so plans for
 * different values are equal.
 *
 * @param path attribute path from the rows' entity
 * @param test what is compared
 * @param parameter position of the value among the plan's values; -1 where none is needed
 */
public record Condition(List<String> path, Test test, int parameter) {

	public Condition {
		path = List.copyOf(path);
	}

	@Override
	public String toString() {
		String path = String.join(".", this.path);
		return switch (this.test) {
			case EQUAL -> path + " = ?";
			case IN -> path + " in ?";
			case IN_OR_NULL -> "(%s in ? or %s is null)".formatted(path, path);
			case IS_NULL -> path + " is null";
			case NEVER -> path + " in ()";
		};
	}

	/**
	 * What a condition compares.
	 */
	public enum Test {

		/**
		 * The attribute equals the value.
		 */
		EQUAL,

		/**
		 * The attribute is one of the values.
		 */
		IN,

		/**
		 * The attribute is one of the values, or null.
		 */
		IN_OR_NULL,

		/**
		 * The attribute is null.
		 */
		IS_NULL,

		/**
		 * No row matches.
		 */
		NEVER

	}

}
