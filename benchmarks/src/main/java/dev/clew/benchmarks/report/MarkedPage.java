package dev.clew.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Markdown file in which results stand between markers, so that a run replaces its own
 * and leaves all else as it is.
 */
public final class MarkedPage {

	private final Path file;

	private final String title;

	/**
	 * Create one.
	 * @param file the file
	 * @param title what a new file begins with
	 */
	public MarkedPage(Path file, String title) {
		this.file = file;
		this.title = title;
	}

	/**
	 * Put a text in the place of the last one of the same key, or at the end.
	 * @param title the title above it, if it is new
	 */
	public void put(String key, String title, String text) {
		String begin = "<!-- generated: %s -->\n".formatted(key);
		String end = "<!-- end: %s -->\n".formatted(key);
		String generated = "%s\n%s\n%s".formatted(begin, text.strip(), end);
		String page = read();
		int from = page.indexOf(begin);
		int to = page.indexOf(end);
		write(this.file,
				(from >= 0 && to > from) ? page.substring(0, from) + generated + page.substring(to + end.length())
						: page + "\n## " + title + "\n\n" + generated);
	}

	private String read() {
		try {
			return Files.exists(this.file) ? Files.readString(this.file) : "# " + this.title + "\n";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void write(Path file, String text) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
