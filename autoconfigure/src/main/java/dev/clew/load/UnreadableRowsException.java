package dev.clew.load;

import java.sql.SQLException;

import org.springframework.core.NestedExceptionUtils;

/**
 * The database answered a statement, but what it returned cannot be read.
 */
class UnreadableRowsException extends RuntimeException {

	private final RuntimeException original;

	private UnreadableRowsException(RuntimeException original) {
		super(original);
		this.original = original;
	}

	/**
	 * Return what to throw for a query that failed.
	 */
	static RuntimeException of(RuntimeException ex) {
		return (NestedExceptionUtils.getMostSpecificCause(ex) instanceof SQLException) ? ex
				: new UnreadableRowsException(ex);
	}

	RuntimeException original() {
		return this.original;
	}

}
