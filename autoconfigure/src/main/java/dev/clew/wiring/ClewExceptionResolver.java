package dev.clew.wiring;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.clew.load.LoadTimeoutException;
import dev.clew.load.MissingTargetException;
import dev.clew.load.UnreadableValueException;
import dev.clew.plan.RequestException;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;

/**
 * Turns Clew's own exceptions into errors of the answer, after the application's
 * resolvers had their chance.
 */
public final class ClewExceptionResolver extends DataFetcherExceptionResolverAdapter implements Ordered {

	private final UndeclaredReads undeclared;

	public ClewExceptionResolver(ClewWiringConfigurer configurer) {
		this.undeclared = new UndeclaredReads(configurer::engine);
	}

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable ex, DataFetchingEnvironment environment) {
		if (ex instanceof RequestException request) {
			return badRequest(request, environment);
		}
		if (ex instanceof MissingTargetException missing) {
			return GraphqlErrorBuilder.newError(environment)
				.message("%s", missing.getMessage() + ".")
				.errorType(ErrorType.INTERNAL_ERROR)
				.build();
		}
		if (ex instanceof LoadTimeoutException timeout) {
			return GraphqlErrorBuilder.newError(environment)
				.message("'%s' of '%s' %s.", environment.getFieldDefinition().getName(),
						GraphQLTypeUtil.simplePrint(environment.getParentType()), timeout.getMessage())
				.errorType(ErrorType.INTERNAL_ERROR)
				.build();
		}
		if (ex instanceof UnreadableValueException unreadable) {
			return GraphqlErrorBuilder.newError(environment)
				.message("'%s' of '%s' cannot be read: %s.", environment.getFieldDefinition().getName(),
						GraphQLTypeUtil.simplePrint(environment.getParentType()), unreadable.getMessage())
				.errorType(ErrorType.INTERNAL_ERROR)
				.build();
		}
		GraphQLError failed = FailedStatements.resolve(ex, environment);
		return (failed != null) ? failed : this.undeclared.resolve(ex, environment);
	}

	static GraphQLError badRequest(RequestException request, DataFetchingEnvironment environment) {
		Map<String, Object> extensions = new LinkedHashMap<>(request.extensions());
		return GraphqlErrorBuilder.newError(environment)
			.message("%s", request.getMessage())
			.errorType(ErrorType.BAD_REQUEST)
			.extensions(extensions)
			.build();
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
