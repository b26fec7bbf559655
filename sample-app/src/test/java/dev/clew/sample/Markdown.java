package dev.clew.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page of the project's documentation: its text and its snippets.
 *
 * @param path where it is
 * @param text what it says
 */
record Markdown(String path, String text) {

	private static final Pattern SNIPPET = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

	/**
	 * Read a page by its path in the project.
	 */
	static Markdown read(String path) {
		try {
			return new Markdown(path, Files.readString(Path.of("..", path)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the fenced blocks of the language, of which there must be some.
	 */
	List<String> snippets(String language) {
		List<String> snippets = SNIPPET.matcher(this.text)
			.results()
			.filter((match) -> match.group(1).equals(language))
			.map((match) -> match.group(2))
			.toList();
		assertThat(snippets).as("snippets of '%s'", language).isNotEmpty();
		return snippets;
	}

	/**
	 * Return the queries, each with the answer, the plan and the SQL that the page shows
	 * behind it.
	 */
	List<Example> examples() {
		List<Example> examples = new ArrayList<>();
		SNIPPET.matcher(this.text).results().forEach((match) -> {
			String snippet = match.group(2);
			switch (match.group(1)) {
				case "graphql" -> examples.add(new Example(this.path, snippet, "", "", ""));
				case "json" -> examples.add(examples.remove(examples.size() - 1).answeredBy(snippet));
				case "plan" -> examples.add(examples.remove(examples.size() - 1).plannedAs(snippet));
				case "sql" -> examples.add(examples.remove(examples.size() - 1).loadedBy(snippet));
				default -> {
					// Not about a query
				}
			}
		});
		return examples;
	}

	/**
	 * Return the names in the first column of the table of properties.
	 */
	List<String> properties() {
		return Pattern.compile("(?m)^\\| `(clew\\.[^`]+)` \\|")
			.matcher(this.text)
			.results()
			.map((match) -> match.group(1))
			.toList();
	}

	/**
	 * A query that a page shows.
	 *
	 * @param page the page
	 * @param query the query
	 * @param answer the answer, if the page shows it
	 * @param plan the plan, if the page shows it
	 * @param sql the statements, if the page shows them
	 */
	record Example(String page, String query, String answer, String plan, String sql) {

		private Example answeredBy(String answer) {
			return new Example(this.page, this.query, answer, this.plan, this.sql);
		}

		private Example plannedAs(String plan) {
			return new Example(this.page, this.query, this.answer, plan, this.sql);
		}

		private Example loadedBy(String sql) {
			return new Example(this.page, this.query, this.answer, this.plan, sql);
		}

		@Override
		public String toString() {
			return this.page + ": " + this.query.strip().replaceAll("\\s+", " ");
		}

	}

}
