package dev.clew.autoconfigure;

import java.util.List;

import dev.clew.model.BindingException;
import dev.clew.model.Problem;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The text that a developer reads when Clew cannot bind.
 */
class BindingFailureAnalyzerTests {

	private static final Problem UNKNOWN_FIELD = new Problem("clew.types.Post.strategies.authr",
			"There is no field 'authr'", "Known are author, title", "Did you mean 'author'?");

	private static final Problem UNKNOWN_ARGUMENT = new Problem("Query.posts", "Argument 'limmit' is unknown",
			"Post has no such attribute.", "Remove it or serve the field by a controller");

	@Test
	void oneProblem() {
		FailureAnalysis analysis = analyze(UNKNOWN_FIELD);
		assertThat(analysis.getDescription()).isEqualToNormalizingNewlines("""
				Clew cannot serve the GraphQL schema because of a problem:

				    clew.types.Post.strategies.authr
				        There is no field 'authr'.
				        Known are author, title.""");
		assertThat(analysis.getAction()).isEqualToNormalizingNewlines("""
				Correct the following:

				    clew.types.Post.strategies.authr
				        Did you mean 'author'?""");
	}

	@Test
	void severalProblems() {
		FailureAnalysis analysis = analyze(UNKNOWN_FIELD, UNKNOWN_ARGUMENT);
		assertThat(analysis.getDescription()).isEqualToNormalizingNewlines("""
				Clew cannot serve the GraphQL schema because of 2 problems:

				    clew.types.Post.strategies.authr
				        There is no field 'authr'.
				        Known are author, title.

				    Query.posts
				        Argument 'limmit' is unknown.
				        Post has no such attribute.""");
		assertThat(analysis.getAction()).isEqualToNormalizingNewlines("""
				Correct the following:

				    clew.types.Post.strategies.authr
				        Did you mean 'author'?
				    Query.posts
				        Remove it or serve the field by a controller.""");
	}

	@Test
	void adviceIsNotRepeated() {
		FailureAnalysis analysis = analyze(UNKNOWN_FIELD, UNKNOWN_FIELD);
		assertThat(analysis.getAction()).containsOnlyOnce("Did you mean");
	}

	private static FailureAnalysis analyze(Problem... problems) {
		Exception failure = new BeanCreationException("Error creating bean", new BindingException(List.of(problems)));
		FailureAnalysis analysis = new BindingFailureAnalyzer().analyze(failure);
		assertThat(analysis).isNotNull();
		return analysis;
	}

}
