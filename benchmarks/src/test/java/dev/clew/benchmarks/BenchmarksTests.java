package dev.clew.benchmarks;

import java.util.Arrays;
import java.util.List;

import dev.clew.benchmarks.report.Standings;
import dev.clew.benchmarks.run.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The benchmarks run: a moment of each, on H2.
 */
class BenchmarksTests {

	@Test
	void contestantsGiveTheAnswersOfTheBase() throws Exception {
		Options options = Options.of("--databases=h2", "--contestants=h,clew-rows", "--rounds=1", "--slice=0",
				"--warmup=0");
		Standings standings = new Benchmarks(options).run().get(0);
		assertThat(standings.results()).hasSize(Query.values().length)
			.allSatisfy((result) -> assertThat(result.problems()).isEmpty())
			.allSatisfy((result) -> assertThat(result.outcomes()).extracting(Outcome::contestant)
				.containsExactlyElementsOf(options.entrants().stream().map(Entrant::name).toList()));
		assertThat(statements(standings, Entrant.BASE)).containsExactly(1L, 1L, 3L, 4L, 2L, 2L);
	}

	private static List<Long> statements(Standings standings, String contestant) {
		return Arrays.stream(Query.values())
			.map((query) -> standings.outcome(contestant, query).orElseThrow().traffic().statements())
			.toList();
	}

}
