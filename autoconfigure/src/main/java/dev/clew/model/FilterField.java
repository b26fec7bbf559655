package dev.clew.model;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A field of a {@link FilterType}.
 *
 * @param name the field
 * @param kind what its value means
 * @param path attribute path from the rows' entity; empty for logic
 * @param attribute the attribute at the end of the path; none for logic
 * @param optional whether the end of the path may be null
 * @param type the filter of what the path leads to: related or embedded objects; for
 * logic the type itself; none for operators
 */
public record FilterField(String name, Kind kind, List<String> path, @Nullable AttributeModel attribute,
		boolean optional, @Nullable FilterType type) {

	public FilterField {
		path = List.copyOf(path);
	}

	/**
	 * Return the names of all operators, whatever columns take them.
	 */
	public static List<String> operators() {
		return Arrays.stream(FilterOperator.values()).map(FilterOperator::field).toList();
	}

	/**
	 * What the value of a field means.
	 */
	public enum Kind {

		/**
		 * A list of filters that all hold.
		 */
		AND,

		/**
		 * A list of filters of which one holds.
		 */
		OR,

		/**
		 * A filter that does not hold.
		 */
		NOT,

		/**
		 * Operators that test a column.
		 */
		OPERATORS,

		/**
		 * A filter of a related entity or embedded value, which must be there.
		 */
		OBJECT,

		/**
		 * {@code some}, {@code none} and {@code every} with a filter of related entities.
		 */
		MANY

	}

}
