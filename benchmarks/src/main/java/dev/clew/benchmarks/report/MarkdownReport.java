package dev.clew.benchmarks.report;

import java.util.function.Function;

import dev.clew.benchmarks.Question;
import dev.clew.benchmarks.run.Outcome;

/**
 * Prints {@link Standings} as Markdown tables of contestants and questions.
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
			table(report, "Time between two answers, ratio to g (quartiles)",
					(outcome) -> Figures.ratio(outcome.time()));
			table(report, "Answers per second", (outcome) -> Figures.number(outcome.answersPerSecond()));
			return report.toString();
		}
		table(report, "Time, ratio to g (quartiles)", (outcome) -> Figures.ratio(outcome.time()));
		table(report, "Milliseconds, median and 95th percentile",
				(outcome) -> Figures.millis(outcome.nanos()) + " / " + Figures.millis(outcome.latency().slow()));
		table(report, "CPU time of the thread, ratio to g", (outcome) -> Figures.number(outcome.cpu().median()));
		table(report, "Allocation, ratio to g", (outcome) -> Figures.number(outcome.allocation().median()));
		table(report, "Allocation, KB", (outcome) -> Figures.number(outcome.allocated() / 1024));
		table(report, "SQL statements", (outcome) -> Long.toString(outcome.traffic().statements()));
		table(report, "Cells that they return", (outcome) -> Long.toString(outcome.traffic().cells()));
		if (this.standings.database().isRemote()) {
			table(report, "Bytes from the server", (outcome) -> Long.toString(outcome.traffic().bytes()));
			table(report, "Round trips", (outcome) -> Long.toString(outcome.traffic().roundTrips()));
		}
		return report.toString();
	}

	private void table(StringBuilder report, String title, Function<Outcome, String> cell) {
		report.append(Figures.table(title, this.standings.questions(), Question::name, this.standings.contestants(),
				(contestant, question) -> this.standings.outcome(contestant, question)
					.map(cell)
					.orElse(missing(contestant, question))));
	}

	private String missing(String contestant, Question question) {
		return this.standings.hasFailed(contestant, question) ? "failed" : "";
	}

}
