package dev.clew.wiring;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * Runs a controller method, and counts its statements.
 */
final class CountingFetcher extends ControllerDelegate {

	private final String field;

	private final UserStatements statements;

	CountingFetcher(String field, SelfDescribingDataFetcher<?> controller, UserStatements statements) {
		super(controller);
		this.field = field;
		this.statements = statements;
	}

	@Override
	public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
		return this.statements.call(this.field, environment, () -> controller().get(environment));
	}

}
