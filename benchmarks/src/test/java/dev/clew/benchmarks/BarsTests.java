package dev.clew.benchmarks;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.clew.benchmarks.database.Traffic;
import dev.clew.benchmarks.report.Standings;
import dev.clew.benchmarks.run.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an answer costs beside time, on PostgreSQL: these bars hold on any machine.
 */
class BarsTests {

	private static final List<String> CLEW = List.of("clew-rows-engine", "clew-rows-auto");

	// A single object is repeated beside each element of its list, which saves a
	// statement
	private static final Set<Query> MANY = EnumSet.complementOf(EnumSet.of(Query.Q5));

	private static Standings standings;

	@BeforeAll
	static void run() throws Exception {
		Options options = Options.of("--databases=postgres", "--contestants=clew-rows", "--rounds=1", "--slice=0.1",
				"--warmup=0.4");
		standings = new Benchmarks(options).run().get(0);
	}

	@Test
	void statementsAreThoseOfTheBase() {
		for (Query query : Query.values()) {
			assertThat(CLEW).as(query.name())
				.allSatisfy((name) -> assertThat(traffic(name, query).statements())
					.isLessThanOrEqualTo(traffic(Entrant.BASE, query).statements()));
		}
	}

	@Test
	void roundTripsAreTheStatementsAndOne() {
		for (Query query : Query.values()) {
			assertThat(CLEW).as(query.name())
				.allSatisfy((name) -> assertThat(traffic(name, query).roundTrips())
					.isLessThanOrEqualTo(traffic(name, query).statements() + 1));
		}
	}

	@Test
	void bytesAreHardlyMoreThanThoseOfTheBase() {
		for (Query query : MANY) {
			assertThat(CLEW).as(query.name())
				.allSatisfy((name) -> assertThat((double) traffic(name, query).bytes())
					.isLessThanOrEqualTo(1.1 * traffic(Entrant.BASE, query).bytes()));
		}
	}

	@Test
	void allocationIsHardlyMoreThanThatOfTheBaseAndDirectlyLessThanHalf() {
		for (Query query : MANY) {
			double base = outcome(Entrant.BASE, query).allocated();
			assertThat(outcome("clew-rows-engine", query).allocated()).as(query.name()).isLessThan(1.15 * base);
			assertThat(outcome("clew-rows-auto", query).allocated()).as(query.name()).isLessThan(0.45 * base);
		}
	}

	private static Traffic traffic(String contestant, Query query) {
		return outcome(contestant, query).traffic();
	}

	private static Outcome outcome(String contestant, Query query) {
		return standings.outcome(contestant, query).orElseThrow();
	}

}
