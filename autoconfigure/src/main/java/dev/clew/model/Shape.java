package dev.clew.model;

/**
 * How a field shows what it leads to.
 */
public enum Shape {

	/**
	 * As one object.
	 */
	ONE,

	/**
	 * As a list.
	 */
	LIST,

	/**
	 * As a connection: edges with nodes and cursors, page info, perhaps a total count.
	 */
	CONNECTION,

	/**
	 * As an object with one list and a total count.
	 */
	PAGE;

	/**
	 * Return whether the objects stand inside another object of the answer.
	 */
	public boolean isContainer() {
		return this == CONNECTION || this == PAGE;
	}

}
