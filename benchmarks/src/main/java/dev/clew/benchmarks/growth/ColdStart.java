package dev.clew.benchmarks.growth;

import java.util.List;

import dev.clew.benchmarks.GraphQlContestant;
import dev.clew.benchmarks.Question;
import dev.clew.benchmarks.database.BenchmarkDatabase;
import dev.clew.benchmarks.report.Figures;
import dev.clew.benchmarks.run.Quartiles;
import dev.clew.benchmarks.spring.SpringSetup;
import graphql.GraphQLError;

/**
 * How long the first answer to a document takes, that nothing is known of, where the JVM
 * is warm.
 */
final class ColdStart {

	private static final int WARMUP = 500;

	private static final int MEASURED = 50;

	private static final int LEVELS = 3;

	private final BenchmarkDatabase database;

	ColdStart(BenchmarkDatabase database) {
		this.database = database;
	}

	/**
	 * Measure it and return the table.
	 */
	String measure() {
		try (GraphQlContestant clew = SpringSetup.searching().start(this.database)) {
			Documents documents = new Documents(1, LEVELS);
			documents.next(WARMUP).forEach((document) -> ask(clew, document, 3));
			List<Question> measured = documents.next(MEASURED);
			List<double[]> times = measured.stream().map((document) -> ask(clew, document, 3)).toList();
			return Figures.table("Milliseconds for " + MEASURED + " new documents", List.of(0.5, 0.95, 1.0),
					(share) -> (share == 0.5) ? "median" : (share == 1) ? "most" : "95th percentile",
					List.of("first answer", "second answer", "third answer"), (name, share) -> Figures.millis(Quartiles
						.quantile(times.stream().mapToDouble((time) -> time[index(name)]).toArray(), share)));
		}
	}

	private static int index(String name) {
		return List.of("first answer", "second answer", "third answer").indexOf(name);
	}

	private static double[] ask(GraphQlContestant clew, Question document, int times) {
		double[] nanos = new double[times];
		for (int time = 0; time < times; time++) {
			long start = System.nanoTime();
			clew.answer(document, time);
			nanos[time] = System.nanoTime() - start;
		}
		List<GraphQLError> errors = clew.execute(document, 0).getErrors();
		if (!errors.isEmpty()) {
			throw new IllegalStateException(document.document() + ": " + errors);
		}
		return nanos;
	}

}
