package dev.clew.model;

import java.util.List;

/**
 * A field of a bound type that objects can be filtered by.
 *
 * @param name the field
 * @param kind what it leads to
 * @param path attribute path from the objects' entity
 * @param attribute the attribute at the end of the path
 * @param optional whether the end of the path may be null
 * @param type the scalar or enum of a column; the type of the objects that others lead to
 */
record NodeField(String name, Kind kind, List<String> path, AttributeModel attribute, boolean optional, String type) {

	/**
	 * What a field leads to.
	 */
	enum Kind {

		/**
		 * A column.
		 */
		COLUMN,

		/**
		 * A related entity or embedded value.
		 */
		OBJECT,

		/**
		 * Related entities.
		 */
		MANY

	}

}
