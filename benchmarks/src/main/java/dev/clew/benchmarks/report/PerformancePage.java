package dev.clew.benchmarks.report;

import java.nio.file.Path;

/**
 * Writes results to {@code performance.md}, with a chart for each database beside it.
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
		MarkedPage.write(chart, new SvgChart(standings).draw());
		return chart;
	}

	/**
	 * Put a report in the place of the last one of the same kind, or at the end.
	 */
	public void report(Standings standings, String report) {
		String text = "![%s](%s)\n\n%s".formatted(standings.title(), chartName(standings), report);
		new MarkedPage(this.folder.resolve("performance.md"), "Performance").put(standings.key(), standings.title(),
				text);
	}

	private static String chartName(Standings standings) {
		return "performance-%s.svg".formatted(standings.key());
	}

}
