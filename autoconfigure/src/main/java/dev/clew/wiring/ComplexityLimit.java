package dev.clew.wiring;

import java.util.List;

import graphql.GraphqlErrorBuilder;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.execution.AbortExecutionException;

import org.springframework.graphql.execution.ErrorType;

/**
 * Refuses operations with more fields than a limit before anything of them runs, in the
 * words of Clew's other limits.
 */
public final class ComplexityLimit extends MaxQueryComplexityInstrumentation {

	/**
	 * Create a limit.
	 * @param most most fields of an operation, each counted wherever it stands
	 */
	public ComplexityLimit(int most) {
		super(most);
	}

	@Override
	protected AbortExecutionException mkAbortException(int found, int most) {
		return new AbortExecutionException(List.of(GraphqlErrorBuilder.newError()
			.message("Query complexity %d exceeds max-complexity=%d.", found, most)
			.errorType(ErrorType.BAD_REQUEST)
			.build()));
	}

}
