package dev.clew.load;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How loads run.
 *
 * @param batchSize most keys of one statement; as many as the database finds well where
 * that is not set
 * @param timeout how long a load may take, if there is a limit
 * @param joinOpenSession whether loads use a session that is open for the whole request
 * @param maxRows most rows that the statements of one operation may return, if there is a
 * limit
 * @param maxStatements most statements of one operation, if there is a limit
 * @param nestedPages how pages of a relation are cut
 * @param transaction what runs in a transaction
 */
public record LoadSettings(@Nullable Integer batchSize, @Nullable Duration timeout, boolean joinOpenSession,
		@Nullable Integer maxRows, @Nullable Integer maxStatements, NestedPages nestedPages, Transaction transaction) {

	// Placeholders make long texts
	private static final int MOST = 1000;

	private static final int MOST_INDEXED = 10_000;

	public LoadSettings {
		if (batchSize != null && batchSize < 1) {
			throw new IllegalArgumentException("clew.batch-size is %d but must be at least 1".formatted(batchSize));
		}
	}

	/**
	 * Return the most keys of one statement.
	 * @param indexed whether they are one value, each element of which an index finds
	 */
	int batchSize(boolean indexed) {
		return (this.batchSize != null) ? this.batchSize : (indexed ? MOST_INDEXED : MOST);
	}

	/**
	 * What runs in a transaction of its own.
	 */
	public enum Transaction {

		/**
		 * Every load.
		 */
		ALWAYS,

		/**
		 * Loads of several statements, and all where somebody could tell the difference.
		 */
		AUTO

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
