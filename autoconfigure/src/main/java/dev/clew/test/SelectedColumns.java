package dev.clew.test;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a statement of Hibernate just far enough to tell which columns of a table it
 * selects.
 */
final class SelectedColumns {

	private static final String BEFORE = "(?:\\bfrom|\\bjoin|,)\\s*\\(?\\s*(?:\\w+\\.)*";

	private static final Pattern COLUMN = Pattern.compile("(\\w+_\\d+)\\.(\\w+)");

	private SelectedColumns() {
	}

	static Set<String> of(String sql, String table) {
		String text = plain(sql);
		Set<String> aliases = new LinkedHashSet<>();
		Matcher named = Pattern.compile(BEFORE + name(table) + "\\s+(?:as\\s+)?(\\w+_\\d+)\\b").matcher(text);
		while (named.find()) {
			aliases.add(named.group(1));
		}
		Set<String> columns = new LinkedHashSet<>();
		Matcher column = COLUMN.matcher(selectList(text));
		while (column.find()) {
			if (aliases.contains(column.group(1))) {
				columns.add(column.group(2));
			}
		}
		return columns;
	}

	static boolean reads(String sql, String table) {
		return Pattern.compile(BEFORE + name(table) + "\\b").matcher(plain(sql)).find();
	}

	private static String name(String table) {
		return Pattern.quote(table.toLowerCase(Locale.ROOT));
	}

	private static String plain(String sql) {
		return sql.replaceAll("[\"`\\[\\]]", "").replaceAll("\\s+", " ").trim().toLowerCase(Locale.ROOT);
	}

	// Up to the first FROM that belongs to no expression
	private static String selectList(String sql) {
		int depth = 0;
		for (int i = 0; i < sql.length(); i++) {
			char character = sql.charAt(i);
			depth += (character == '(') ? 1 : (character == ')') ? -1 : 0;
			if (depth == 0 && sql.startsWith(" from ", i)) {
				return sql.substring(0, i);
			}
		}
		return sql.startsWith("select") ? sql : "";
	}

}
