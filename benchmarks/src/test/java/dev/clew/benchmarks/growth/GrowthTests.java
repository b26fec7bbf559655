package dev.clew.benchmarks.growth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.clew.benchmarks.Question;
import dev.clew.benchmarks.database.BenchmarkDatabase;
import dev.clew.benchmarks.report.Standings;
import dev.clew.benchmarks.run.Outcome;
import dev.clew.benchmarks.run.Pace;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers that grow, a moment of each on H2: what they allocate grows with them and not
 * faster.
 */
class GrowthTests {

	private static final int SCALE = 1;

	private final Growth growth = new Growth(List.of(), new Pace(1, Duration.ZERO, Duration.ZERO), SCALE, null);

	@Test
	void contestantsGiveTheAnswersOfTheBaseHoweverLarge() throws Exception {
		List<Step> steps = new ArrayList<>(Step.rows(SCALE));
		steps.addAll(Step.depths(SCALE));
		steps.addAll(Step.widths(SCALE));
		try (BenchmarkDatabase database = BenchmarkDatabase.start(BenchmarkDatabase.Kind.H2, SCALE, 1)) {
			Standings standings = this.growth.race(database, steps);
			assertThat(standings.results()).hasSameSizeAs(steps)
				.allSatisfy((result) -> assertThat(result.problems()).isEmpty());
			assertThat(statements(standings, "depth")).containsExactly(1L, 1L, 1L, 2L, 3L, 3L);
			assertThat(statements(standings, "Q1")).containsOnly(1L);
			assertThat(allocated(standings, "Q3 x100")).isLessThan(1.2 * allocated(standings, "Q3 x10"));
		}
	}

	private static List<Long> statements(Standings standings, String series) {
		return standings.results()
			.stream()
			.filter((result) -> result.question().name().startsWith(series))
			.map((result) -> clew(standings, result.question()).traffic().statements())
			.toList();
	}

	private static double allocated(Standings standings, String name) {
		return standings.results()
			.stream()
			.map((result) -> (Step) result.question())
			.filter((step) -> step.name().equals(name))
			.mapToDouble((step) -> clew(standings, step).allocated() / step.units())
			.findFirst()
			.orElseThrow();
	}

	private static Outcome clew(Standings standings, Question question) {
		return standings.outcome("clew-rows-auto", question).orElseThrow();
	}

	@Test
	void documentsAreNeverTheSameAndAlwaysTheSame() {
		List<String> documents = documents();
		assertThat(documents).doesNotHaveDuplicates().isEqualTo(documents());
	}

	private static List<String> documents() {
		return new Documents(1, 3).next(300).stream().map(Question::document).toList();
	}

}
