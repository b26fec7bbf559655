package dev.clew.benchmarks;

import dev.clew.benchmarks.database.CountedDataSource;

/**
 * One way to answer the queries.
 */
public interface Contestant extends AutoCloseable {

	/**
	 * Return the name that the options and the tables use.
	 */
	String name();

	/**
	 * Return whether this way has an answer to the query at all.
	 */
	default boolean answers(Query query) {
		return true;
	}

	/**
	 * Answer a query: from its text to the bytes of the response.
	 * @param query the query
	 * @param turn the repetition, which tells the variables
	 */
	byte[] answer(Query query, int turn);

	/**
	 * Return where it reads.
	 */
	CountedDataSource dataSource();

	@Override
	default void close() {
		dataSource().close();
	}

}
