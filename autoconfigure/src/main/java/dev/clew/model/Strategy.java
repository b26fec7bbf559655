package dev.clew.model;

/**
 * How a relation is asked to be loaded.
 */
public enum Strategy {

	/**
	 * In the statement of its parent; the default for to-one relations.
	 */
	JOIN,

	/**
	 * In one statement for all parents, by key; the default for to-many relations.
	 */
	SELECT,

	/**
	 * In one statement for all parents, by the condition of the parents' own statement.
	 */
	SUBSELECT,

	/**
	 * Not before its field is reached, then in one statement for all parents.
	 */
	LAZY,

	/**
	 * Never: asking for the relation is an error.
	 */
	FORBID

}
