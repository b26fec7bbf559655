package dev.clew.plan;

import java.util.List;

/**
 * One key of an order.
 *
 * @param path attribute path from the rows' entity; empty for the stored position of an
 * element
 * @param type the Java type of its values
 * @param descending whether the greatest value stands first
 * @param nulls where null stands
 */
public record SortKey(List<String> path, Class<?> type, boolean descending, Nulls nulls) {

	public SortKey {
		path = List.copyOf(path);
	}

	/**
	 * Return whether the order tells where null stands. It does not for a row's own key,
	 * but does for the key of a target, although that may be part of the former.
	 */
	public boolean placesNulls() {
		return this.nulls == Nulls.FIRST || this.nulls == Nulls.LAST;
	}

	@Override
	public String toString() {
		String nulls = switch (this.nulls) {
			case NEVER, BY_DATABASE -> "";
			case FIRST -> " nulls first";
			case LAST -> " nulls last";
		};
		return (this.path.isEmpty() ? "position" : String.join(".", this.path)) + (this.descending ? " desc" : "")
				+ nulls;
	}

	/**
	 * Where null stands in an order.
	 */
	public enum Nulls {

		/**
		 * There is none.
		 */
		NEVER,

		/**
		 * Where the database puts it.
		 */
		BY_DATABASE,

		/**
		 * Before all values.
		 */
		FIRST,

		/**
		 * Behind all values.
		 */
		LAST

	}

}
