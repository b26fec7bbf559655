package dev.clew.benchmarks;

import graphql.ExecutionResult;

/**
 * A contestant that answers through the GraphQL engine.
 */
public interface GraphQlContestant extends Contestant {

	/**
	 * Return what there is before it is written as JSON.
	 */
	ExecutionResult execute(Question question, int turn);

}
