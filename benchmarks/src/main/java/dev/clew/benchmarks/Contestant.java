package dev.clew.benchmarks;

import dev.clew.benchmarks.database.CountedDataSource;

/**
 * One way to answer the questions.
 */
public interface Contestant extends AutoCloseable {

	/**
	 * Return the name that the options and the tables use.
	 */
	String name();

	/**
	 * Return whether this way has an answer to the question at all.
	 */
	default boolean answers(Question question) {
		return true;
	}

	/**
	 * Answer a question: from its text to the bytes of the response.
	 * @param question the question
	 * @param turn the repetition, which tells the variables
	 */
	byte[] answer(Question question, int turn);

	/**
	 * Return where it reads.
	 */
	CountedDataSource dataSource();

	@Override
	default void close() {
		dataSource().close();
	}

}
