package dev.clew.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

}
