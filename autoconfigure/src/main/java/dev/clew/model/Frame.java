package dev.clew.model;

import java.util.List;

/**
 * What stands in the answer around the objects that a field leads to.
 *
 * @param shape how the field shows them
 * @param node the named type of the objects
 * @param path the fields of a container that lead to the objects in it; none where there
 * is no container
 */
public record Frame(Shape shape, String node, List<String> path) {

	/**
	 * The field of a container that tells how many rows there are on all pages.
	 */
	public static final String TOTAL_COUNT = "totalCount";

	public Frame {
		path = List.copyOf(path);
	}

}
