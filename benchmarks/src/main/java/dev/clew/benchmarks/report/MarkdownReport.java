package dev.clew.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.clew.benchmarks.Query;
import dev.clew.benchmarks.run.Outcome;
import dev.clew.benchmarks.run.Quartiles;

/**
 * Prints {@link Standings} as Markdown tables of contestants and queries.
 */
public final class MarkdownReport {

	private final Standings standings;

	public MarkdownReport(Standings standings) {
		this.standings = standings;
	}

	/**
	 * Return the tables.
	 */
	public String print() {
		StringBuilder report = new StringBuilder();
		if (this.standings.threads() > 1) {
			table(report, "Time between two answers, ratio to g (quartiles)", (outcome) -> ratio(outcome.time()));
			table(report, "Answers per second", (outcome) -> number(1_000_000_000 / outcome.nanos()));
			return report.toString();
		}
		table(report, "Time, ratio to g (quartiles)", (outcome) -> ratio(outcome.time()));
		table(report, "Milliseconds, median and 95th percentile",
				(outcome) -> millis(outcome.nanos()) + " / " + millis(outcome.slowNanos()));
		table(report, "CPU time of the thread, ratio to g", (outcome) -> number(outcome.cpu().median()));
		table(report, "Allocation, ratio to g", (outcome) -> number(outcome.allocation().median()));
		table(report, "Allocation, KB", (outcome) -> number(outcome.allocated() / 1024));
		table(report, "SQL statements", (outcome) -> Long.toString(outcome.traffic().statements()));
		table(report, "Cells that they return", (outcome) -> Long.toString(outcome.traffic().cells()));
		if (this.standings.database().isRemote()) {
			table(report, "Bytes from the server", (outcome) -> Long.toString(outcome.traffic().bytes()));
			table(report, "Round trips", (outcome) -> Long.toString(outcome.traffic().roundTrips()));
		}
		return report.toString();
	}

	private void table(StringBuilder report, String title, Function<Outcome, String> cell) {
		List<Query> queries = this.standings.queries();
		report.append(row(title, queries, Query::name))
			.append("|---|")
			.append("---|".repeat(queries.size()))
			.append('\n');
		for (String contestant : this.standings.contestants()) {
			report.append(row(contestant, queries,
					(query) -> this.standings.outcome(contestant, query).map(cell).orElse(missing(contestant, query))));
		}
		report.append('\n');
	}

	private static String row(String title, List<Query> queries, Function<Query, String> cell) {
		return queries.stream().map(cell).collect(Collectors.joining(" | ", "| " + title + " | ", " |\n"));
	}

	private String missing(String contestant, Query query) {
		return this.standings.hasFailed(contestant, query) ? "failed" : "";
	}

	private static String ratio(Quartiles values) {
		return "%s (%s-%s)".formatted(number(values.median()), number(values.low()), number(values.high()));
	}

	private static String millis(double nanos) {
		double millis = nanos / 1_000_000;
		return (millis < 1) ? String.format(Locale.ROOT, "%.3f", millis) : number(millis);
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, (value < 10) ? "%.2f" : (value < 100) ? "%.1f" : "%.0f", value);
	}

}
