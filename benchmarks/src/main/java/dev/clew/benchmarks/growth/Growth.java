package dev.clew.benchmarks.growth;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import dev.clew.benchmarks.Contestant;
import dev.clew.benchmarks.GraphQlContestant;
import dev.clew.benchmarks.Question;
import dev.clew.benchmarks.database.BenchmarkDatabase;
import dev.clew.benchmarks.floor.EngineFloor;
import dev.clew.benchmarks.report.GrowthReport;
import dev.clew.benchmarks.report.Machine;
import dev.clew.benchmarks.report.MarkedPage;
import dev.clew.benchmarks.report.Standings;
import dev.clew.benchmarks.run.Pace;
import dev.clew.benchmarks.run.Race;
import dev.clew.benchmarks.spring.SpringSetup;
import org.jspecify.annotations.Nullable;

/**
 * Measures answers that grow, and writes {@code growth.md}.
 */
public final class Growth {

	private static final int POOL_SIZE = 10;

	private final Machine machine = new Machine();

	private final List<GrowthPart> parts;

	private final Pace pace;

	private final int scale;

	private final @Nullable Path docs;

	/**
	 * Create one.
	 * @param parts what to measure
	 * @param pace how often and how long
	 * @param scale how many times the rows of the ordinary database
	 * @param docs the folder of the page, if the results shall be kept
	 */
	public Growth(List<GrowthPart> parts, Pace pace, int scale, @Nullable Path docs) {
		this.parts = parts;
		this.pace = pace;
		this.scale = scale;
		this.docs = docs;
	}

	/**
	 * Measure on each of the databases.
	 */
	public void run(List<BenchmarkDatabase.Kind> databases) throws IOException {
		for (BenchmarkDatabase.Kind kind : databases) {
			run(kind, this.scale, (part) -> !part.isOfDocuments());
			run(kind, 1, GrowthPart::isOfDocuments);
		}
	}

	private void run(BenchmarkDatabase.Kind kind, int scale, Predicate<GrowthPart> filter) throws IOException {
		List<GrowthPart> parts = this.parts.stream().filter(filter).filter((part) -> part.isMeasuredOn(kind)).toList();
		if (!parts.isEmpty()) {
			try (BenchmarkDatabase database = BenchmarkDatabase.start(kind, scale, POOL_SIZE)) {
				parts.forEach((part) -> report(part, kind, measure(part, database)));
			}
		}
	}

	private void report(GrowthPart part, BenchmarkDatabase.Kind kind, String tables) {
		String report = this.machine.describe() + "\n\n" + tables;
		System.out.printf("%n### %s%n%n%s", part.title(kind), report);
		if (this.docs != null) {
			new MarkedPage(this.docs.resolve("growth.md"), "Growth").put(part.key(kind), part.title(kind), report);
		}
	}

	private String measure(GrowthPart part, BenchmarkDatabase database) {
		return switch (part) {
			case ROWS -> print(database, Step.rows(this.scale), "object");
			case DEPTH -> print(database, Step.depths(this.scale), "object");
			case WIDTH -> print(database, Step.widths(this.scale), "cell");
			case PAGE -> with(database, (contestants) -> new PageMemory(contestants).measure(Step.pages(this.scale)));
			case THREADS -> with(database,
					(contestants) -> new ThreadSteps(database, List.copyOf(contestants), this.pace).measure());
			case COLD -> new ColdStart(database).measure();
			case CACHE -> new CacheMemory(database).measure();
		};
	}

	private String print(BenchmarkDatabase database, List<Step> steps, String unit) {
		return new GrowthReport(race(database, steps), unit, (question) -> ((Step) question).units()).print();
	}

	Standings race(BenchmarkDatabase database, List<? extends Question> steps) {
		return with(database, (contestants) -> {
			// The first step would meet a colder JVM than the others
			Race warmup = new Race(List.copyOf(contestants), new Pace(1, Duration.ZERO, this.pace.warmup()), 1);
			steps.forEach(warmup::run);
			Race race = new Race(List.copyOf(contestants), this.pace, 1);
			List<Race.Result> results = new ArrayList<>();
			for (Question step : steps) {
				Race.Result result = race.run(step);
				result.problems()
					.forEach((name, problem) -> System.err.printf("%s, %s: %s%n", step.name(), name, problem));
				results.add(result);
			}
			return new Standings(database.kind(), 1, contestants.stream().map(Contestant::name).toList(), results);
		});
	}

	private static <T> T with(BenchmarkDatabase database, Function<List<GraphQlContestant>, T> action) {
		List<GraphQlContestant> contestants = new ArrayList<>();
		try {
			contestants.add(new EngineFloor(database));
			SpringSetup.growing().forEach((setup) -> contestants.add(setup.start(database)));
			return action.apply(contestants);
		}
		finally {
			contestants.forEach(Contestant::close);
		}
	}

}
