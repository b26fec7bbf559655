package dev.clew.oracle;

import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Where a cursor was shown, and for what. The walk writes a name in its place, because
 * only Clew knows its cursors.
 *
 * @param field where the field of its connection stands in the query
 * @param object the object that it stands for
 */
record Cursor(SourceLocation field, Object object) {

	private static final String PREFIX = "(cursor ";

	static String name(int number) {
		return PREFIX + number + ")";
	}

	static boolean isExpected(@Nullable Object value) {
		return value instanceof String text && text.startsWith(PREFIX);
	}

	/**
	 * Return whether the answer shows a cursor under a key. No other fields are given
	 * such a one.
	 */
	static boolean isKey(String key) {
		return key.startsWith("cursor") || key.equals("startCursor") || key.equals("endCursor");
	}

}
