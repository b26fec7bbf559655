package dev.clew.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.clew.benchmarks.Question;
import dev.clew.benchmarks.database.BenchmarkDatabase;
import dev.clew.benchmarks.run.Outcome;
import dev.clew.benchmarks.run.Race;

/**
 * All results on one database.
 *
 * @param database the database
 * @param threads how many threads asked at once
 * @param contestants the names of the contestants
 * @param results the results by query
 */
public record Standings(BenchmarkDatabase.Kind database, int threads, List<String> contestants,
		List<Race.Result> results) {

	/**
	 * Return how a contestant did with a question, if it gave the right answer.
	 */
	public Optional<Outcome> outcome(String contestant, Question question) {
		return this.results.stream()
			.flatMap((result) -> result.outcomes().stream())
			.filter((outcome) -> outcome.question() == question && outcome.contestant().equals(contestant))
			.findFirst();
	}

	boolean hasFailed(String contestant, Question question) {
		return this.results.stream()
			.anyMatch((result) -> result.question() == question && result.problems().containsKey(contestant));
	}

	List<Question> questions() {
		return this.results.stream().map(Race.Result::question).toList();
	}

	/**
	 * Return a name for people.
	 */
	public String title() {
		return (this.threads > 1) ? "%s, %d threads".formatted(this.database.title(), this.threads)
				: this.database.title();
	}

	/**
	 * Return a name for files and markers.
	 */
	String key() {
		String name = this.database.name().toLowerCase(Locale.ROOT).replace('_', '-');
		return (this.threads > 1) ? name + "-threads-" + this.threads : name;
	}

}
