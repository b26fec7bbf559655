package dev.clew.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/**
 * Puts the lists of an answer into another order wherever any will do, and gives it other
 * cursors, as another database would.
 */
final class Shuffler {

	private final Random random;

	private final Map<List<Object>, List<Integer>> ranks;

	Shuffler(long seed, Map<List<Object>, List<Integer>> ranks) {
		this.random = new Random(seed);
		this.ranks = ranks;
	}

	@Nullable Object shuffle(@Nullable Object value, List<Object> path) {
		if (value instanceof Map<?, ?> map) {
			Map<Object, @Nullable Object> result = new LinkedHashMap<>();
			map.forEach((key, member) -> result.put(key, shuffle(member, with(path, key))));
			return result;
		}
		if (value instanceof List<?> list) {
			return list(list, path);
		}
		return Cursor.isExpected(value) ? "opaque" + value : value;
	}

	private List<@Nullable Object> list(List<?> list, List<Object> path) {
		List<@Nullable Object> result = new ArrayList<>();
		for (int i = 0; i < list.size(); i++) {
			result.add(shuffle(list.get(i), with(path, i)));
		}
		List<Integer> ranks = this.ranks.getOrDefault(path, List.of());
		if (ranks.size() != list.size()) {
			Collections.shuffle(result, this.random);
			return result;
		}
		for (int from = 0; from < list.size();) {
			int to = ranks.lastIndexOf(ranks.get(from)) + 1;
			Collections.shuffle(result.subList(from, to), this.random);
			from = to;
		}
		return result;
	}

	private static List<Object> with(List<Object> path, Object step) {
		List<Object> longer = new ArrayList<>(path);
		longer.add(step);
		return longer;
	}

}
