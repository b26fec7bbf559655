package dev.clew.plan;

/**
 * How an edge of a plan is loaded.
 */
public enum Loading {

	/**
	 * With the columns of its owner: an embedded value.
	 */
	EMBEDDED,

	/**
	 * Not at all: the owner's foreign key says everything.
	 */
	KEY,

	/**
	 * By a join in the statement of its owner.
	 */
	JOIN,

	/**
	 * By one statement for all owners, by key.
	 */
	SELECT,

	/**
	 * By one statement for all owners, by the condition of their own statement.
	 */
	SUBSELECT,

	/**
	 * Into the owners themselves, for code that reads it there.
	 */
	INITIALIZE,

	/**
	 * When its field is reached.
	 */
	LAZY;

	/**
	 * Return whether the edge is part of its owner's statement.
	 */
	public boolean isInline() {
		return this == EMBEDDED || this == KEY || this == JOIN;
	}

	/**
	 * Return whether the edge is a statement of its own.
	 */
	public boolean isStatement() {
		return this == SELECT || this == SUBSELECT || this == INITIALIZE;
	}

}
