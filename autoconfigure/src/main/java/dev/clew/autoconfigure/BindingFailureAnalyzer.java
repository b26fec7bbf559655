package dev.clew.autoconfigure;

import java.util.stream.Collectors;

import dev.clew.model.BindingException;
import dev.clew.model.Problem;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Prints everything that could not be bound as what, where, why and what to do.
 */
final class BindingFailureAnalyzer extends AbstractFailureAnalyzer<BindingException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, BindingException cause) {
		String description = cause.problems()
			.stream()
			.map((problem) -> "    - %s%n        at %s%n        because: %s".formatted(problem.what(), problem.where(),
					problem.why()))
			.collect(Collectors.joining(System.lineSeparator(),
					"Clew cannot bind the GraphQL schema to the JPA model:%n%n".formatted(), ""));
		String action = cause.problems()
			.stream()
			.map((problem) -> action(problem))
			.distinct()
			.collect(Collectors.joining(System.lineSeparator()));
		return new FailureAnalysis(description, action, cause);
	}

	private static String action(Problem problem) {
		return "    - %s: %s".formatted(problem.where(), problem.remedy());
	}

}
