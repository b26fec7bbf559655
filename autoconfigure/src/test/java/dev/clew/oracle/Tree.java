package dev.clew.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import org.jspecify.annotations.Nullable;

/**
 * An answer with its errors put where they belong, so that two answers compare key by key
 * although the positions in their lists differ.
 *
 * @param data maps, lists and leaves
 */
record Tree(@Nullable Object data) {

	private static final String ERROR = "(error)";

	static Tree of(ExecutionResult result) {
		return of(result.getData(), result.getErrors());
	}

	static Tree of(@Nullable Object data, List<GraphQLError> errors) {
		Object tree = copy(data);
		for (GraphQLError error : errors) {
			tree = marked(tree, (error.getPath() != null) ? error.getPath() : List.of());
		}
		return new Tree(tree);
	}

	private static @Nullable Object copy(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<Object, @Nullable Object> result = new LinkedHashMap<>();
			map.forEach((key, member) -> result.put(key, copy(member)));
			return result;
		}
		if (value instanceof List<?> list) {
			List<@Nullable Object> result = new ArrayList<>(list.size());
			list.forEach((element) -> result.add(copy(element)));
			return result;
		}
		return value;
	}

	// A null that an error explains may stand above its path, where non-null types are
	@SuppressWarnings("unchecked")
	private static Object marked(@Nullable Object tree, List<Object> path) {
		if (tree == null || tree.equals(ERROR)) {
			return ERROR;
		}
		if (path.isEmpty()) {
			return "(error beside a value)";
		}
		Object step = path.get(0);
		List<Object> rest = path.subList(1, path.size());
		if (tree instanceof Map<?, ?> map && map.containsKey(step)) {
			((Map<Object, Object>) map).put(step, marked(map.get(step), rest));
		}
		else if (tree instanceof List<?> list && step instanceof Integer index && index < list.size()) {
			((List<Object>) list).set(index, marked(list.get(index), rest));
		}
		else {
			return "(error below " + tree + ")";
		}
		return tree;
	}

	/**
	 * Return where and how another answer differs, or null if it does not.
	 * @param ordered paths of the lists whose order counts
	 */
	@Nullable String difference(Tree other, Set<List<Object>> ordered) {
		return new Comparison(ordered).difference(this.data, other.data, new LinkedList<>());
	}

	/**
	 * Compares the expected answer with the actual one.
	 */
	private record Comparison(Set<List<Object>> ordered) {

		@Nullable String difference(@Nullable Object expected, @Nullable Object actual, LinkedList<Object> path) {
			if (expected instanceof Map<?, ?> left && actual instanceof Map<?, ?> right) {
				return members(left, right, path);
			}
			if (expected instanceof List<?> left && actual instanceof List<?> right) {
				return this.ordered.contains(path) ? elements(left, right, path) : multiset(left, right, path);
			}
			return Objects.equals(expected, actual) ? null : told(expected, actual, path);
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
			for (int i = 0; i < expected.size(); i++) {
				String difference = below(i, expected.get(i), actual.get(i), path);
				if (difference != null) {
					return difference;
				}
			}
			return null;
		}

		private @Nullable String multiset(List<?> expected, List<?> actual, LinkedList<Object> path) {
			if (expected.size() != actual.size()) {
				return told(expected, actual, path);
			}
			Map<String, List<Integer>> left = byContent(expected);
			Map<String, List<Integer>> right = byContent(actual);
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
			List<Integer> missing = left.entrySet()
				.stream()
				.filter((entry) -> !right.containsKey(entry.getKey()))
				.flatMap((entry) -> entry.getValue().stream())
				.sorted()
				.toList();
			List<Integer> surplus = right.entrySet()
				.stream()
				.filter((entry) -> !left.containsKey(entry.getKey()))
				.flatMap((entry) -> entry.getValue().stream())
				.sorted()
				.toList();
			Object wanted = missing.isEmpty() ? "nothing more" : expected.get(missing.get(0));
			Object got = surplus.isEmpty() ? "nothing more" : actual.get(surplus.get(0));
			boolean same = !missing.isEmpty() && missing.equals(surplus);
			return same ? below(missing.get(0), wanted, got, path) : told(wanted, got, path);
		}

		// Elements of the same content may still differ in the order of their lists
		private @Nullable String matched(List<Integer> left, List<Integer> right, List<?> expected, List<?> actual,
				LinkedList<Object> path) {
			List<Integer> rest = new ArrayList<>(right);
			if (left.size() != right.size()) {
				return told(left.size() + " times " + expected.get(left.get(0)), right.size() + " times", path);
			}
			for (Integer index : left) {
				String first = null;
				boolean found = false;
				for (Integer candidate : rest) {
					String difference = below(index, expected.get(index), actual.get(candidate), path);
					if (difference == null) {
						rest.remove(candidate);
						found = true;
						break;
					}
					first = (first != null) ? first : difference;
				}
				if (!found) {
					return first;
				}
			}
			return null;
		}

		private @Nullable String below(@Nullable Object step, @Nullable Object expected, @Nullable Object actual,
				LinkedList<Object> path) {
			path.addLast(step);
			String difference = difference(expected, actual, path);
			path.removeLast();
			return difference;
		}

		private static Map<String, List<Integer>> byContent(List<?> list) {
			Map<String, List<Integer>> result = new LinkedHashMap<>();
			for (int i = 0; i < list.size(); i++) {
				result.computeIfAbsent(content(list.get(i)), (key) -> new ArrayList<>()).add(i);
			}
			return result;
		}

		private static String content(@Nullable Object value) {
			if (value instanceof Map<?, ?> map) {
				Map<String, String> members = new TreeMap<>();
				map.forEach((key, member) -> members.put(String.valueOf(key), content(member)));
				return members.toString();
			}
			if (value instanceof List<?> list) {
				return list.stream().map(Comparison::content).sorted(Comparator.naturalOrder()).toList().toString();
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

}
