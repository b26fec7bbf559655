package dev.clew.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The elements of a relation as they are read, in a list for each owner. A list of which
 * an element cannot be read is that failure as a whole.
 */
final class ElementLists {

	// In so short a list an element is found sooner than it is hashed
	private static final int SHORT = 8;

	private final Map<Object, @Nullable Object> lists = new HashMap<>();

	private final Map<Object, Set<Object>> longSets = new HashMap<>();

	private final boolean sets;

	/**
	 * Create the lists.
	 * @param sets whether an element may be read twice but belongs into its list once
	 */
	ElementLists(boolean sets) {
		this.sets = sets;
	}

	/**
	 * Add an element.
	 * @param place where it belongs, or a negative number for the end
	 */
	void add(Object owner, Object element, int place) {
		Object present = this.lists.get(owner);
		if (present instanceof FieldFailure) {
			return;
		}
		if (element instanceof FieldFailure) {
			this.lists.put(owner, element);
			return;
		}
		if (present == null) {
			present = new ArrayList<>();
			this.lists.put(owner, present);
		}
		List<?> list = (List<?>) present;
		if (!this.sets || !isIn(owner, list, element)) {
			Places.put(list, element, place);
		}
	}

	private boolean isIn(Object owner, List<?> list, Object element) {
		Object identity = identity(element);
		if (list.size() > SHORT) {
			return !this.longSets.computeIfAbsent(owner, (first) -> identities(list)).add(identity);
		}
		for (Object other : list) {
			if (identity.equals(identity(other))) {
				return true;
			}
		}
		return false;
	}

	private static Set<Object> identities(List<?> list) {
		Set<Object> identities = new HashSet<>();
		list.forEach((element) -> identities.add(identity(element)));
		return identities;
	}

	private static Object identity(Object element) {
		Object key = (element instanceof Row row) ? row.key() : null;
		return (key != null) ? key : element;
	}

	/**
	 * Return the lists, or what failed, by owner.
	 */
	Map<Object, @Nullable Object> byOwner() {
		return this.lists;
	}

}
