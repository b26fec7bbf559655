package dev.clew.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown once at startup with everything that was found while binding.
 */
public class BindingException extends RuntimeException {

	private final transient List<Problem> problems;

	public BindingException(List<Problem> problems) {
		super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
		this.problems = List.copyOf(problems);
	}

	public List<Problem> problems() {
		return this.problems;
	}

}
