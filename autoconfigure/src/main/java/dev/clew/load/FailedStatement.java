package dev.clew.load;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.hibernate.JDBCException;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a statement of a load that failed, without its SQL and the names in
 * it. It hangs on the exception, suppressed by it, so that resolvers of the application
 * see what they know.
 */
public final class FailedStatement extends RuntimeException {

	private static final String NO_SQL = "n/a";

	private final AtomicBoolean told = new AtomicBoolean();

	private FailedStatement(SQLException ex) {
		super("the database answered a statement with %s, SQLState %s, code %d".formatted(ex.getClass().getSimpleName(),
				ex.getSQLState(), ex.getErrorCode()), null, false, false);
	}

	/**
	 * Return the exception to throw for a load that failed.
	 */
	static RuntimeException mark(RuntimeException ex) {
		if (of(ex) == null) {
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				if (cause instanceof JDBCException failed && isOfAStatement(failed)) {
					ex.addSuppressed(new FailedStatement(failed.getSQLException()));
				}
			}
		}
		return ex;
	}

	// No connection is no fault of a statement, and its message is worth reading
	private static boolean isOfAStatement(JDBCException ex) {
		return !(ex instanceof JDBCConnectionException) || ex.getSQL() != null && !ex.getSQL().equals(NO_SQL);
	}

	/**
	 * Return what hangs on a failure, or on a cause of it, if it is one of a statement.
	 */
	public static @Nullable FailedStatement of(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			for (Throwable suppressed : cause.getSuppressed()) {
				if (suppressed instanceof FailedStatement failed) {
					return failed;
				}
			}
		}
		return null;
	}

	/**
	 * Return whether nobody has told of it yet: one statement may fail many fields.
	 */
	public boolean isNews() {
		return this.told.compareAndSet(false, true);
	}

}
