package dev.clew.benchmarks;

import java.util.Map;

/**
 * Something to ask contestants.
 */
public interface Question {

	/**
	 * Return the name that tables use.
	 */
	String name();

	/**
	 * Return the GraphQL document.
	 */
	String document();

	/**
	 * Return how many values the answer has.
	 */
	int leaves();

	/**
	 * Return the variables of the given repetition.
	 */
	Map<String, Object> variables(int turn);

}
