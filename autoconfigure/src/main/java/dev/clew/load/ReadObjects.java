package dev.clew.load;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The objects that the statements of one load have read, by node: what further statements
 * hang on.
 */
final class ReadObjects {

	private final Map<Loaded, List<Object>> objects = new IdentityHashMap<>();

	/**
	 * Forget objects that turned out not to be wanted.
	 */
	void remove(Loaded loaded, Set<Object> unwanted) {
		if (!unwanted.isEmpty()) {
			of(loaded).removeIf(unwanted::contains);
		}
	}

	List<Object> of(Loaded loaded) {
		return this.objects.computeIfAbsent(loaded, (node) -> new ArrayList<>());
	}

}
