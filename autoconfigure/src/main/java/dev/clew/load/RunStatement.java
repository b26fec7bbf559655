package dev.clew.load;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A statement that has run. What it was given and what it returned is not told.
 *
 * @param field dotted path to the field that it reads, from the one that is loaded
 * @param sql its text; any others are what Hibernate sent beside it
 * @param rows how many it returned, or -1 if it failed
 * @param time how long it took, reading included
 */
public record RunStatement(String field, List<String> sql, int rows, Duration time) {

	private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'|(?<![\\w.$\"])\\d+(?:\\.\\d+)?(?![\\w.\"])");

	public RunStatement {
		sql = List.copyOf(sql);
	}

	/**
	 * Return a text of the application without the values that stand in it.
	 */
	public static String masked(String sql) {
		return LITERAL.matcher(sql).replaceAll("?");
	}

	/**
	 * Return how many values a text is given.
	 */
	public static int parameters(String sql) {
		int parameters = 0;
		boolean quoted = false;
		for (int i = 0; i < sql.length(); i++) {
			char current = sql.charAt(i);
			quoted ^= current == '\'' || current == '"';
			parameters += (!quoted && current == '?') ? 1 : 0;
		}
		return parameters;
	}

}
