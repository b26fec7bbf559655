package dev.clew.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Makes an answer wrong at one place, as a loader with a defect would.
 */
final class Spoiler {

	private final Dice dice;

	private final Map<List<Object>, List<Integer>> ranks;

	private @Nullable String what;

	Spoiler(Dice dice, Map<List<Object>, List<Integer>> ranks) {
		this.dice = dice;
		this.ranks = ranks;
	}

	/**
	 * Return what was done, or null if there was nothing to spoil.
	 */
	@Nullable String what() {
		return this.what;
	}

	@Nullable Object spoil(@Nullable Object value, List<Object> path) {
		if (this.what != null) {
			return value;
		}
		if (value instanceof Map<?, ?> map) {
			return map(map, path);
		}
		if (value instanceof List<?> list) {
			return list(list, path);
		}
		if (path.isEmpty()) {
			return value;
		}
		this.what = "other value at " + path;
		if (Cursor.isExpected(value)) {
			return null;
		}
		return (value == null) ? "not null" : this.dice.chance(50) ? null : value + "!";
	}

	private Object map(Map<?, ?> map, List<Object> path) {
		Map<Object, @Nullable Object> result = new LinkedHashMap<>(map);
		if (map.isEmpty()) {
			return result;
		}
		Object key = this.dice.pick(List.copyOf(map.keySet()));
		if (this.dice.chance(5)) {
			this.what = "no " + key + " at " + path;
			result.remove(key);
		}
		else {
			result.put(key, spoil(map.get(key), with(path, key)));
		}
		return result;
	}

	private Object list(List<?> list, List<Object> path) {
		List<@Nullable Object> result = new ArrayList<>(list);
		if (list.isEmpty() || this.dice.chance(10)) {
			this.what = "surplus at " + path;
			result.add(list.isEmpty() ? Map.of() : list.get(0));
			return result;
		}
		int index = this.dice.below(list.size());
		if (this.dice.chance(10)) {
			this.what = "element missing at " + path;
			result.remove(index);
			return result;
		}
		List<Integer> ranks = this.ranks.getOrDefault(path, List.of());
		if (new HashSet<>(ranks).size() == list.size()
				&& !shown(list.get(0)).equals(shown(list.get(list.size() - 1)))) {
			this.what = "other order at " + path;
			result.set(0, list.get(list.size() - 1));
			result.set(list.size() - 1, list.get(0));
			return result;
		}
		result.set(index, spoil(list.get(index), with(path, index)));
		return result;
	}

	// One cursor is as good as another
	private static String shown(@Nullable Object value) {
		return String.valueOf(value).replaceAll("\\(cursor \\d+\\)", "cursor");
	}

	private static List<Object> with(List<Object> path, Object step) {
		List<Object> longer = new ArrayList<>(path);
		longer.add(step);
		return longer;
	}

}
