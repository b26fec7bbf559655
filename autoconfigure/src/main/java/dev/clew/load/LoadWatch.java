package dev.clew.load;

import org.jspecify.annotations.Nullable;

/**
 * Watches one load, on the thread that runs it.
 */
public interface LoadWatch {

	/**
	 * A statement has run.
	 */
	default void statement(RunStatement statement) {
	}

	/**
	 * The load has ended.
	 * @param failure why it failed, if it did
	 */
	void end(@Nullable Throwable failure);

}
