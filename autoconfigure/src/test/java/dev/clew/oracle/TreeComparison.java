package dev.clew.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Compares an actual answer with the expected one, and learns from it which cursor stands
 * for which object.
 */
final class TreeComparison {

	private final Map<List<Object>, List<Integer>> ranks;

	private final Map<String, String> cursors = new LinkedHashMap<>();

	private int ambiguous;

	/**
	 * Create a comparison.
	 * @param ranks by the path of a list, which of its elements stand before others; any
	 * order will do for lists without
	 */
	TreeComparison(Map<List<Object>, List<Integer>> ranks) {
		this.ranks = ranks;
	}

	/**
	 * Return where and how an answer differs, or null if it does not.
	 */
	@Nullable String difference(Tree expected, Tree actual) {
		return difference(expected.data(), actual.data(), new LinkedList<>());
	}

	/**
	 * Return the cursors of the actual answer by those of the expected one.
	 */
	Map<String, String> cursors() {
		return this.cursors;
	}

	private @Nullable String difference(@Nullable Object expected, @Nullable Object actual, LinkedList<Object> path) {
		if (expected instanceof Map<?, ?> left && actual instanceof Map<?, ?> right) {
			return members(left, right, path);
		}
		if (expected instanceof List<?> left && actual instanceof List<?> right) {
			return elements(left, right, path);
		}
		if (Cursor.isExpected(expected) && actual instanceof String cursor) {
			return cursor(String.valueOf(expected), cursor, path);
		}
		return Objects.equals(expected, actual) ? null : told(expected, actual, path);
	}

	private @Nullable String cursor(String expected, String actual, LinkedList<Object> path) {
		if (actual.isEmpty()) {
			return told(expected, actual, path);
		}
		String before = (this.ambiguous == 0) ? this.cursors.put(expected, actual) : null;
		return (before == null || before.equals(actual)) ? null : told(before, actual, path);
	}

	private @Nullable String members(Map<?, ?> expected, Map<?, ?> actual, LinkedList<Object> path) {
		if (!List.copyOf(expected.keySet()).equals(List.copyOf(actual.keySet()))) {
			return told(expected.keySet(), actual.keySet(), path);
		}
		for (Map.Entry<?, ?> member : expected.entrySet()) {
			String difference = below(member.getKey(), member.getValue(), actual.get(member.getKey()), path);
			if (difference != null) {
				return difference;
			}
		}
		return null;
	}

	private @Nullable String elements(List<?> expected, List<?> actual, LinkedList<Object> path) {
		if (expected.size() != actual.size()) {
			return told(expected, actual, path);
		}
		List<Integer> ranks = this.ranks.getOrDefault(path, List.of());
		if (ranks.size() != expected.size()) {
			return multiset(expected, actual, 0, expected.size(), path);
		}
		int from = 0;
		while (from < expected.size()) {
			int to = from + 1;
			while (to < expected.size() && ranks.get(to).equals(ranks.get(from))) {
				to++;
			}
			String difference = (to - from == 1) ? below(from, expected.get(from), actual.get(from), path)
					: multiset(expected, actual, from, to, path);
			if (difference != null) {
				return difference;
			}
			from = to;
		}
		return null;
	}

	private @Nullable String multiset(List<?> expected, List<?> actual, int from, int to, LinkedList<Object> path) {
		Map<String, List<Integer>> left = byContent(expected, from, to);
		Map<String, List<Integer>> right = byContent(actual, from, to);
		if (!left.keySet().equals(right.keySet())) {
			return onlySomewhere(left, right, expected, actual, path);
		}
		for (Map.Entry<String, List<Integer>> alike : left.entrySet()) {
			String difference = matched(alike.getValue(), right.get(alike.getKey()), expected, actual, path);
			if (difference != null) {
				return difference;
			}
		}
		return null;
	}

	private @Nullable String onlySomewhere(Map<String, List<Integer>> left, Map<String, List<Integer>> right,
			List<?> expected, List<?> actual, LinkedList<Object> path) {
		List<Integer> missing = without(left, right);
		List<Integer> surplus = without(right, left);
		Object wanted = missing.isEmpty() ? "nothing more" : expected.get(missing.get(0));
		Object got = surplus.isEmpty() ? "nothing more" : actual.get(surplus.get(0));
		boolean same = !missing.isEmpty() && missing.equals(surplus);
		return same ? below(missing.get(0), wanted, got, path) : told(wanted, got, path);
	}

	private static List<Integer> without(Map<String, List<Integer>> some, Map<String, List<Integer>> others) {
		return some.entrySet()
			.stream()
			.filter((entry) -> !others.containsKey(entry.getKey()))
			.flatMap((entry) -> entry.getValue().stream())
			.sorted()
			.toList();
	}

	// Elements of the same content may still differ in the order of their lists
	private @Nullable String matched(List<Integer> left, List<Integer> right, List<?> expected, List<?> actual,
			LinkedList<Object> path) {
		List<Integer> rest = new ArrayList<>(right);
		if (left.size() != right.size()) {
			return told(left.size() + " times " + expected.get(left.get(0)), right.size() + " times", path);
		}
		this.ambiguous += (left.size() > 1) ? 1 : 0;
		String difference = null;
		for (Integer index : left) {
			String first = null;
			boolean found = false;
			for (Integer candidate : rest) {
				String other = below(index, expected.get(index), actual.get(candidate), path);
				if (other == null) {
					rest.remove(candidate);
					found = true;
					break;
				}
				first = (first != null) ? first : other;
			}
			difference = (difference != null || found) ? difference : first;
		}
		this.ambiguous -= (left.size() > 1) ? 1 : 0;
		return difference;
	}

	private @Nullable String below(Object step, @Nullable Object expected, @Nullable Object actual,
			LinkedList<Object> path) {
		path.addLast(step);
		String difference = difference(expected, actual, path);
		path.removeLast();
		return difference;
	}

	private static Map<String, List<Integer>> byContent(List<?> list, int from, int to) {
		Map<String, List<Integer>> result = new LinkedHashMap<>();
		for (int i = from; i < to; i++) {
			result.computeIfAbsent(content(list.get(i)), (key) -> new ArrayList<>()).add(i);
		}
		return result;
	}

	private static String content(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, String> members = new TreeMap<>();
			map.forEach((key, member) -> members.put(String.valueOf(key),
					(Cursor.isKey(String.valueOf(key)) && member != null) ? "cursor" : content(member)));
			return members.toString();
		}
		if (value instanceof List<?> list) {
			return list.stream().map(TreeComparison::content).sorted(Comparator.naturalOrder()).toList().toString();
		}
		return (value instanceof String text) ? '"' + text + '"' : String.valueOf(value);
	}

	private static String told(@Nullable Object expected, @Nullable Object actual, LinkedList<Object> path) {
		return "at %s\n  walked: %s\n  Clew:   %s".formatted(path, shortened(expected), shortened(actual));
	}

	private static String shortened(@Nullable Object value) {
		String text = String.valueOf(value);
		return (text.length() > 1000) ? text.substring(0, 1000) + "..." : text;
	}

}
