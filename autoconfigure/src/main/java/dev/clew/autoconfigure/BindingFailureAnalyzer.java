package dev.clew.autoconfigure;

import java.util.List;
import java.util.stream.Collectors;

import dev.clew.model.BindingException;
import dev.clew.model.Problem;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Prints everything that could not be bound: what, where and why as the description, what
 * to do as the action.
 */
final class BindingFailureAnalyzer extends AbstractFailureAnalyzer<BindingException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, BindingException cause) {
		List<Problem> problems = cause.problems();
		String count = (problems.size() == 1) ? "a problem" : problems.size() + " problems";
		String description = problems.stream()
			.map((problem) -> "    %s%n        %s%n        %s".formatted(problem.where(), sentence(problem.what()),
					sentence(problem.why())))
			.collect(Collectors.joining("%n%n".formatted(),
					"Clew cannot serve the GraphQL schema because of %s:%n%n".formatted(count), ""));
		String action = problems.stream()
			.map((problem) -> "    %s%n        %s".formatted(problem.where(), sentence(problem.remedy())))
			.distinct()
			.collect(Collectors.joining(System.lineSeparator(), "Correct the following:%n%n".formatted(), ""));
		return new FailureAnalysis(description, action, cause);
	}

	private static String sentence(String text) {
		return text.matches("(?s).*[.?!]") ? text : text + ".";
	}

}
