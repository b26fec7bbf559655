package dev.clew.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes results between markers of {@code performance.md}, so that a run of one database
 * leaves those of others as they are.
 */
public final class PerformancePage {

	private final Path folder;

	public PerformancePage(Path folder) {
		this.folder = folder;
	}

	/**
	 * Write a chart beside the page.
	 */
	public Path chart(Standings standings) {
		Path chart = this.folder.resolve(chartName(standings));
		write(chart, new SvgChart(standings).draw());
		return chart;
	}

	/**
	 * Put a report in the place of the last one of the same kind, or at the end.
	 */
	public void report(Standings standings, String report) {
		Path file = this.folder.resolve("performance.md");
		String begin = "<!-- generated: %s -->\n".formatted(standings.key());
		String end = "<!-- end: %s -->\n".formatted(standings.key());
		String generated = "%s\n![%s](%s)\n\n%s\n%s".formatted(begin, standings.title(), chartName(standings),
				report.strip(), end);
		String page = read(file);
		int from = page.indexOf(begin);
		int to = page.indexOf(end);
		write(file, (from >= 0 && to > from) ? page.substring(0, from) + generated + page.substring(to + end.length())
				: page + "\n## " + standings.title() + "\n\n" + generated);
	}

	private static String chartName(Standings standings) {
		return "performance-%s.svg".formatted(standings.key());
	}

	private static String read(Path file) {
		try {
			return Files.exists(file) ? Files.readString(file) : "# Performance\n";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void write(Path file, String text) {
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
