package dev.clew.benchmarks.report;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

import dev.clew.benchmarks.Question;
import dev.clew.benchmarks.run.Outcome;

/**
 * Prints {@link Standings} of questions that grow, per unit of what they answer.
 */
public final class GrowthReport {

	private final Standings standings;

	private final String unit;

	private final ToDoubleBiFunction<Outcome, Double> perUnit;

	/**
	 * Create one.
	 * @param unit what is counted: a row, an object, a cell
	 * @param count how many there are in an answer
	 */
	public GrowthReport(Standings standings, String unit, Function<Question, Integer> count) {
		this.standings = standings;
		this.unit = unit;
		this.perUnit = (outcome, value) -> value / count.apply(outcome.question());
	}

	/**
	 * Return the tables.
	 */
	public String print() {
		return table("Milliseconds", (outcome) -> Figures.millis(outcome.nanos()))
				+ table("Microseconds per " + this.unit,
						(outcome) -> Figures.number(this.perUnit.applyAsDouble(outcome, outcome.nanos() / 1000)))
				+ table("Microseconds of CPU per " + this.unit,
						(outcome) -> Figures.number(this.perUnit.applyAsDouble(outcome, outcome.cpuNanos() / 1000)))
				+ table("Time, ratio to g (quartiles)", (outcome) -> Figures.ratio(outcome.time()))
				+ table("Bytes allocated per " + this.unit,
						(outcome) -> Figures.number(this.perUnit.applyAsDouble(outcome, outcome.allocated())))
				+ table("SQL statements", (outcome) -> Long.toString(outcome.traffic().statements()));
	}

	private String table(String title, Function<Outcome, String> cell) {
		List<Question> questions = this.standings.questions();
		return Figures.table(title, questions, Question::name, this.standings.contestants(),
				(contestant, question) -> this.standings.outcome(contestant, question).map(cell).orElse("failed"));
	}

}
