package dev.clew.wiring;

import dev.clew.load.FailedStatement;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.ErrorType;

/**
 * Answers for statements of Clew that failed, as Spring would, but keeps SQL and the
 * names in it out of the log above DEBUG.
 */
final class FailedStatements {

	private static final Log logger = LogFactory.getLog(FailedStatements.class);

	private FailedStatements() {
	}

	/**
	 * Return the error of the answer, or {@code null} for any other failure.
	 */
	static @Nullable GraphQLError resolve(Throwable failure, DataFetchingEnvironment environment) {
		FailedStatement failed = FailedStatement.of(failure);
		if (failed == null) {
			return null;
		}
		if (failed.isNews()) {
			String message = "Cannot load '%s' of '%s' for executionId %s: %s".formatted(
					environment.getFieldDefinition().getName(),
					GraphQLTypeUtil.simplePrint(environment.getParentType()), environment.getExecutionId(),
					failed.getMessage());
			logger.error(message + "; DEBUG shows it");
			logger.debug(message, failure);
		}
		return GraphqlErrorBuilder.newError(environment)
			.message("%s for %s", ErrorType.INTERNAL_ERROR, environment.getExecutionId())
			.errorType(ErrorType.INTERNAL_ERROR)
			.build();
	}

}
