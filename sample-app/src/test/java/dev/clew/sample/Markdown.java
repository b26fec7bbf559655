package dev.clew.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page of the project's documentation: its text and its snippets.
 *
 * @param path where it is
 * @param text what it says
 */
record Markdown(String path, String text) {

	// A name in a line of its own before the block is that of the file in it
	private static final Pattern SNIPPET = Pattern.compile("(?ms)(?:^`([^`\\n]+)`:\\n\\n)?^```(\\w*)\\n(.*?)^```$");

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
	 * Read the README and all pages beside it.
	 */
	static List<Markdown> pages() {
		try (Stream<Path> files = Files.list(Path.of("..", "docs"))) {
			Stream<String> docs = files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".md"))
				.sorted()
				.map((name) -> "docs/" + name);
			return Stream.concat(Stream.of("README.md"), docs).map(Markdown::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the fenced blocks.
	 */
	List<Snippet> snippets() {
		return SNIPPET.matcher(this.text)
			.results()
			.map((match) -> new Snippet(this.path, match.group(2), match.group(3), match.group(1)))
			.toList();
	}

	/**
	 * Return the fenced blocks of the language, of which there must be some.
	 */
	List<String> snippets(String language) {
		List<String> snippets = snippets().stream()
			.filter((snippet) -> snippet.language().equals(language))
			.map(Snippet::text)
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
		snippets().stream().filter((snippet) -> snippet.file() == null).forEach((snippet) -> {
			String text = snippet.text();
			switch (snippet.language()) {
				case "graphql" -> examples.add(new Example(this.path, text, "", "", ""));
				case "json" -> examples.add(last(examples, snippet).answeredBy(text));
				case "plan" -> examples.add(last(examples, snippet).plannedAs(text));
				case "sql" -> examples.add(last(examples, snippet).loadedBy(text));
				default -> {
					// Not about a query
				}
			}
		});
		return examples;
	}

	private static Example last(List<Example> examples, Snippet snippet) {
		assertThat(examples).as("query before %s", snippet).isNotEmpty();
		return examples.remove(examples.size() - 1);
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

	@Override
	public String toString() {
		return this.path;
	}

	/**
	 * A fenced block.
	 *
	 * @param page the page
	 * @param language what it is written in
	 * @param text what it says
	 * @param file the file that it is, if the line before names it
	 */
	record Snippet(String page, String language, String text, String file) {

		@Override
		public String toString() {
			return "%s: %s %s".formatted(this.page, this.language, this.text.strip().replaceAll("\\s+", " "));
		}

	}

}
