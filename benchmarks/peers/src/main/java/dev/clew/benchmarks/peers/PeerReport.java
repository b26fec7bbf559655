package dev.clew.benchmarks.peers;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.clew.benchmarks.Question;
import dev.clew.benchmarks.report.Figures;
import dev.clew.benchmarks.report.Standings;
import dev.clew.benchmarks.run.Outcome;
import dev.clew.benchmarks.run.Race;

/**
 * Prints results as Markdown tables that say why a figure is missing.
 */
final class PeerReport {

	private static final int LONGEST = 200;

	private final Standings standings;

	PeerReport(Standings standings) {
		this.standings = standings;
	}

	/**
	 * Return the tables.
	 */
	String print() {
		StringBuilder report = new StringBuilder();
		table(report, "Time, ratio to g (quartiles)", (outcome) -> Figures.ratio(outcome.time()));
		table(report, "Milliseconds, median and 95th percentile",
				(outcome) -> Figures.millis(outcome.nanos()) + " / " + Figures.millis(outcome.latency().slow()));
		table(report, "Allocation, ratio to g (quartiles)", (outcome) -> Figures.ratio(outcome.allocation()));
		table(report, "Allocation, KB", (outcome) -> Figures.number(outcome.allocated() / 1024));
		table(report, "SQL statements", (outcome) -> Long.toString(outcome.traffic().statements()));
		table(report, "Cells that they return", (outcome) -> Long.toString(outcome.traffic().cells()));
		if (this.standings.database().isRemote()) {
			table(report, "Bytes from the server", (outcome) -> Long.toString(outcome.traffic().bytes()));
			table(report, "Round trips", (outcome) -> Long.toString(outcome.traffic().roundTrips()));
		}
		return report.append(problems()).toString();
	}

	private void table(StringBuilder report, String title, Function<Outcome, String> cell) {
		report.append(Figures.table(title, this.standings.results(), (result) -> result.question().name(),
				this.standings.contestants(),
				(contestant, result) -> this.standings.outcome(contestant, result.question())
					.map(cell)
					.or(() -> problem(contestant, result).map(PeerReport::shorten))
					.orElse("")));
	}

	private static Optional<String> problem(String contestant, Race.Result result) {
		return Optional.ofNullable(result.problems().get(contestant));
	}

	private static String shorten(String problem) {
		if (problem.contains(TimeLimit.EXCEEDED)) {
			return TimeLimit.EXCEEDED;
		}
		return problem.startsWith("answered") ? "wrong answer" : "failed";
	}

	private String problems() {
		return this.standings.results()
			.stream()
			.flatMap((result) -> result.problems()
				.entrySet()
				.stream()
				.map((problem) -> line(result.question(), problem.getKey(), problem.getValue())))
			.collect(Collectors.joining());
	}

	private static String line(Question question, String contestant, String problem) {
		String text = Stream.of(problem.split("\\R")).collect(Collectors.joining(" "));
		return "- %s, %s: `%s`\n".formatted(question.name(), contestant,
				(text.length() > LONGEST) ? text.substring(0, LONGEST) + "..." : text);
	}

}
