package dev.clew.load;

import java.time.Duration;

/**
 * A load was given up because it took too long.
 */
public class LoadTimeoutException extends RuntimeException {

	LoadTimeoutException(Duration timeout, RuntimeException cause) {
		super("took longer than clew.timeout=" + text(timeout), cause);
	}

	private static String text(Duration timeout) {
		return (timeout.toMillisPart() == 0) ? timeout.toSeconds() + "s" : timeout.toMillis() + "ms";
	}

}
