package dev.clew.load;

import java.util.List;
import java.util.Objects;

import dev.clew.plan.Edge;
import org.jspecify.annotations.Nullable;

/**
 * The places of elements in their lists: one after the other, or where the mapping stores
 * their positions, those positions, so that a place without an element stays empty.
 */
final class Places {

	private static final int ONE_AFTER_THE_OTHER = -1;

	private final int position;

	private final int first;

	private Places(int position, int first) {
		this.position = position;
		this.first = first;
	}

	/**
	 * Select the places of the elements of a relation. Conditions on them close the gaps,
	 * and so do row filters of the application, since a gap would tell of a hidden row.
	 * @param alias alias that tells the position of an element
	 */
	static Places select(StatementWriter statement, Edge edge, String alias) {
		Integer first = edge.attribute().traits().firstIndex();
		boolean all = edge.range().isAll() && !statement.hides(edge.node().entity());
		return (first != null && all) ? new Places(statement.select("index(" + alias + ")"), first)
				: oneAfterTheOther();
	}

	static Places oneAfterTheOther() {
		return new Places(ONE_AFTER_THE_OTHER, 0);
	}

	/**
	 * Return the place that a tuple tells, or a negative number for the next one.
	 */
	int of(@Nullable Object[] tuple) {
		return (this.position >= 0) ? (Integer) Objects.requireNonNull(tuple[this.position], "position") - this.first
				: ONE_AFTER_THE_OTHER;
	}

	/**
	 * Put an element into a list.
	 */
	@SuppressWarnings("unchecked")
	static void put(List<?> list, Object element, int place) {
		List<@Nullable Object> elements = (List<@Nullable Object>) list;
		if (place < 0) {
			elements.add(element);
			return;
		}
		while (elements.size() <= place) {
			elements.add(null);
		}
		elements.set(place, element);
	}

}
