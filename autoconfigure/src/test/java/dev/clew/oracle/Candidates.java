package dev.clew.oracle;

import java.util.List;

/**
 * What the generator knows of the model: the values that arguments would find.
 */
interface Candidates {

	/**
	 * Return the values that rows of a type show in a field, or in one of an embedded
	 * value by its path.
	 */
	List<?> values(String type, String field);

	/**
	 * Return whether objects of a type are rows, not values within one.
	 */
	boolean isEntity(String type);

}
