package dev.clew.benchmarks.growth;

import java.util.List;
import java.util.function.Function;

import dev.clew.benchmarks.Contestant;
import dev.clew.benchmarks.Query;
import dev.clew.benchmarks.database.BenchmarkDatabase;
import dev.clew.benchmarks.report.Figures;
import dev.clew.benchmarks.report.Standings;
import dev.clew.benchmarks.run.Outcome;
import dev.clew.benchmarks.run.Pace;
import dev.clew.benchmarks.run.Race;

/**
 * What becomes of answers as more and more clients ask at once.
 */
final class ThreadSteps {

	private static final List<Integer> CLIENTS = List.of(1, 2, 4, 8, 16, 32, 64);

	private static final List<Query> QUERIES = List.of(Query.Q1, Query.Q3, Query.Q5);

	private final BenchmarkDatabase database;

	private final List<Contestant> contestants;

	private final Pace pace;

	ThreadSteps(BenchmarkDatabase database, List<Contestant> contestants, Pace pace) {
		this.database = database;
		this.contestants = contestants;
		// Many clients need time until each has some answers
		this.pace = new Pace(pace.rounds(), pace.slice().multipliedBy(2), pace.warmup());
	}

	/**
	 * Measure them and return the tables.
	 */
	String measure() {
		List<Standings> all = CLIENTS.stream().map(this::race).toList();
		StringBuilder report = new StringBuilder();
		for (Query query : QUERIES) {
			report.append(table(query + ", answers per second", query, all,
					(outcome) -> Figures.number(outcome.answersPerSecond())));
			report.append(table(query + ", ratio to g of the time between two answers (quartiles)", query, all,
					(outcome) -> Figures.ratio(outcome.time())));
			report.append(table(query + ", milliseconds that half and one in a hundred exceed", query, all,
					(outcome) -> Figures.millis(outcome.latency().median()) + " / "
							+ Figures.millis(outcome.latency().slowest())));
		}
		return report.toString();
	}

	private Standings race(int clients) {
		Race race = new Race(this.contestants, this.pace, clients);
		return new Standings(this.database.kind(), clients, this.contestants.stream().map(Contestant::name).toList(),
				QUERIES.stream().map(race::run).toList());
	}

	private static String table(String title, Query query, List<Standings> all, Function<Outcome, String> cell) {
		return Figures.table(title, all, (standings) -> Integer.toString(standings.threads()), all.get(0).contestants(),
				(name, standings) -> standings.outcome(name, query).map(cell).orElse("failed"));
	}

}
