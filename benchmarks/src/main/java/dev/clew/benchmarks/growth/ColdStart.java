package dev.clew.benchmarks.growth;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

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

	private static final Map<String, ToDoubleFunction<Times>> LINES = lines();

	private final BenchmarkDatabase database;

	ColdStart(BenchmarkDatabase database) {
		this.database = database;
	}

	private static Map<String, ToDoubleFunction<Times>> lines() {
		Map<String, ToDoubleFunction<Times>> lines = new LinkedHashMap<>();
		lines.put("first answer", Times::first);
		lines.put("third answer", Times::third);
		lines.put("CPU time of the first", Times::firstCpu);
		lines.put("CPU time of the third", Times::thirdCpu);
		lines.put("CPU time that only the first takes", (times) -> times.firstCpu() - times.thirdCpu());
		return lines;
	}

	/**
	 * Measure it and return the table.
	 */
	String measure() {
		try (GraphQlContestant clew = SpringSetup.searching().start(this.database)) {
			Documents documents = new Documents(1, LEVELS);
			documents.next(WARMUP).forEach((document) -> times(clew, document));
			List<Question> measured = documents.next(MEASURED);
			List<Times> times = measured.stream().map((document) -> times(clew, document)).toList();
			return Figures.table("Milliseconds for " + MEASURED + " new documents", List.of(0.5, 0.95, 1.0),
					(share) -> (share == 0.5) ? "median" : (share == 1) ? "most" : "95th percentile",
					List.copyOf(LINES.keySet()), (name, share) -> Figures
						.millis(Quartiles.quantile(times.stream().mapToDouble(LINES.get(name)).toArray(), share)));
		}
	}

	private static Times times(GraphQlContestant clew, Question document) {
		double[] first = time(clew, document);
		List<GraphQLError> errors = clew.execute(document, 0).getErrors();
		if (!errors.isEmpty()) {
			throw new IllegalStateException(document.document() + ": " + errors);
		}
		double[] third = time(clew, document);
		return new Times(first[0], first[1], third[0], third[1]);
	}

	private static double[] time(GraphQlContestant clew, Question document) {
		long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		long start = System.nanoTime();
		clew.answer(document, 0);
		long end = System.nanoTime();
		return new double[] { end - start, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu };
	}

	private record Times(double first, double firstCpu, double third, double thirdCpu) {

	}

}
