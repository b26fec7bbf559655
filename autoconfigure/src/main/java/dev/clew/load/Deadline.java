package dev.clew.load;

import java.sql.SQLTimeoutException;
import java.time.Duration;

import org.hibernate.TransactionException;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.TransactionTimedOutException;

/**
 * When a load must have ended, which transactions count in whole seconds.
 */
final class Deadline {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final @Nullable Duration timeout;

	private final long start = System.nanoTime();

	Deadline(@Nullable Duration timeout) {
		this.timeout = timeout;
	}

	/**
	 * Return the timeout for a transaction, or -1 for none.
	 */
	static int seconds(@Nullable Duration timeout) {
		return (timeout != null) ? Math.toIntExact(timeout.plusMillis(999).toSeconds()) : -1;
	}

	/**
	 * Return what to throw for a load that failed.
	 */
	RuntimeException explain(RuntimeException ex) {
		return (this.timeout != null && isOver(this.timeout) && isTimeout(ex))
				? new LoadTimeoutException(this.timeout, ex) : ex;
	}

	// A statement gets the whole seconds that are left
	private boolean isOver(Duration timeout) {
		return Duration.ofNanos(System.nanoTime() - this.start).compareTo(timeout.minus(SECOND)) >= 0;
	}

	private static boolean isTimeout(Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof jakarta.persistence.QueryTimeoutException
					|| cause instanceof org.hibernate.QueryTimeoutException || cause instanceof SQLTimeoutException
					|| cause instanceof TransactionException || cause instanceof TransactionTimedOutException) {
				return true;
			}
		}
		return false;
	}

}
