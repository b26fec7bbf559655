package dev.clew.complete;

import java.util.Optional;
import java.util.Set;

import graphql.execution.instrumentation.Instrumentation;

/**
 * Tells instrumentations that would notice if the engine did not complete each field.
 */
final class FieldWatchers {

	static final Set<String> WATCHING = Set.of("beginExecuteObject", "beginField", "beginFieldExecution",
			"beginFieldFetch", "beginFieldFetching", "beginFieldCompletion", "beginFieldListCompletion",
			"instrumentDataFetcher");

	// It skips trivial fields, as all of ours are that stand below another one of ours
	private static final Set<String> HARMLESS = Set
		.of("org.springframework.graphql.observation.GraphQlObservationInstrumentation");

	private FieldWatchers() {
	}

	/**
	 * Return an instrumentation that watches fields, if there is one.
	 */
	static Optional<Class<?>> find(Instrumentation instrumentation) {
		return InstrumentationMethods.overriding(instrumentation, WATCHING, HARMLESS);
	}

}
