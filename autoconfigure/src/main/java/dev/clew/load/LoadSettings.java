package dev.clew.load;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How loads run.
 *
 * @param batchSize most keys of one statement
 * @param timeout how long a load may take, if there is a limit
 * @param joinOpenSession whether loads use a session that is open for the whole request
 * @param maxRows most rows that the statements of one operation may return, if there is a
 * limit
 * @param maxStatements most statements of one operation, if there is a limit
 * @param nestedPages how pages of a relation are cut
 */
public record LoadSettings(int batchSize, @Nullable Duration timeout, boolean joinOpenSession,
		@Nullable Integer maxRows, @Nullable Integer maxStatements, NestedPages nestedPages) {

	public LoadSettings {
		if (batchSize < 1) {
			throw new IllegalArgumentException("clew.batch-size is %d but must be at least 1".formatted(batchSize));
		}
	}

	/**
	 * How the database cuts pages of a relation for many owners at once.
	 */
	public enum NestedPages {

		/**
		 * Owner by owner where the mapping declares an index that serves, otherwise by
		 * numbering rows.
		 */
		AUTO,

		/**
		 * By numbering the rows of all owners.
		 */
		WINDOW,

		/**
		 * Owner by owner wherever the database can.
		 */
		LATERAL

	}

}
