package dev.clew.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Keys as loads use them: the value itself where one column makes the key, the list of
 * values where several do.
 */
final class Keys {

	private Keys() {
	}

	/**
	 * Return the key that the parts make, or {@code null} where one is missing.
	 */
	static @Nullable Object of(List<? extends @Nullable Object> parts) {
		if (parts.stream().anyMatch(Objects::isNull)) {
			return null;
		}
		return (parts.size() == 1) ? parts.get(0) : Collections.unmodifiableList(new ArrayList<>(parts));
	}

	/**
	 * Return the key at the given place of a tuple, or {@code null} where a part is
	 * missing.
	 */
	static @Nullable Object read(@Nullable Object[] tuple, int[] indexes) {
		if (indexes.length == 1) {
			return tuple[indexes[0]];
		}
		List<Object> parts = new ArrayList<>(indexes.length);
		for (int index : indexes) {
			Object part = tuple[index];
			if (part == null) {
				return null;
			}
			parts.add(part);
		}
		return Collections.unmodifiableList(parts);
	}

	static List<?> parts(Object key) {
		return (key instanceof List<?> parts) ? parts : List.of(key);
	}

	/**
	 * Cut keys into parts of the given size.
	 */
	static List<List<Object>> chunks(Collection<Object> keys, int size) {
		List<Object> all = new ArrayList<>(keys);
		List<List<Object>> chunks = new ArrayList<>();
		for (int from = 0; from < all.size(); from += size) {
			chunks.add(all.subList(from, Math.min(all.size(), from + size)));
		}
		return chunks;
	}

}
