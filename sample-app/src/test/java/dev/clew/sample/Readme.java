package dev.clew.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The project's README: its text and its snippets.
 */
record Readme(String text) {

	static Readme read() throws IOException {
		return new Readme(Files.readString(Path.of("..", "README.md")));
	}

	/**
	 * Return the fenced blocks of the language, of which there must be some.
	 */
	List<String> snippets(String language) {
		List<String> snippets = Pattern.compile("(?ms)^```%s\\n(.*?)^```$".formatted(language))
			.matcher(this.text)
			.results()
			.map((match) -> match.group(1))
			.toList();
		assertThat(snippets).as("snippets of '%s'", language).isNotEmpty();
		return snippets;
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

}
