package dev.clew.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.clew.benchmarks.database.BenchmarkDatabase;
import dev.clew.benchmarks.growth.Growth;
import dev.clew.benchmarks.report.Machine;
import dev.clew.benchmarks.report.MarkdownReport;
import dev.clew.benchmarks.report.PerformancePage;
import dev.clew.benchmarks.report.Standings;
import dev.clew.benchmarks.run.Profile;
import dev.clew.benchmarks.run.Race;

/**
 * Runs the benchmarks. What it takes is in {@code README.md}.
 */
public final class Benchmarks {

	private final Options options;

	private final Machine machine = new Machine();

	Benchmarks(Options options) {
		this.options = options;
	}

	public static void main(String[] arguments) throws IOException {
		Options options = Options.of(arguments);
		if (options.growth().isEmpty()) {
			new Benchmarks(options).run();
		}
		else {
			new Growth(options.growth(), options.pace(), options.scale(), options.docs()).run(options.databases());
		}
		System.exit(0);
	}

	List<Standings> run() throws IOException {
		List<Standings> all = new ArrayList<>();
		for (BenchmarkDatabase.Kind kind : this.options.databases()) {
			try (BenchmarkDatabase database = BenchmarkDatabase.start(kind)) {
				all.addAll(run(database));
			}
		}
		return all;
	}

	private List<Standings> run(BenchmarkDatabase database) {
		List<Standings> all = new ArrayList<>();
		List<Contestant> contestants = new ArrayList<>();
		try {
			this.options.entrants().forEach((entrant) -> contestants.add(entrant.start(database)));
			for (int threads : this.options.threads()) {
				Standings standings = run(database, contestants, threads);
				report(standings);
				all.add(standings);
			}
			if (!this.options.profile().isZero()) {
				profile(contestants);
			}
		}
		finally {
			contestants.forEach(Contestant::close);
		}
		return all;
	}

	private Standings run(BenchmarkDatabase database, List<Contestant> contestants, int threads) {
		Race race = new Race(contestants, this.options.pace(), threads);
		List<Race.Result> results = new ArrayList<>();
		for (Query query : this.options.queries()) {
			Race.Result result = race.run(query);
			result.problems().forEach((name, problem) -> System.err.printf("%s, %s: %s%n", query, name, problem));
			results.add(result);
		}
		return new Standings(database.kind(), threads, contestants.stream().map(Contestant::name).toList(), results);
	}

	private void report(Standings standings) {
		String report = this.machine.describe() + "\n\n" + new MarkdownReport(standings).print();
		System.out.printf("%n### %s%n%n%s%n", standings.title(), report);
		Path docs = this.options.docs();
		PerformancePage page = new PerformancePage((docs != null) ? docs : Path.of("target"));
		System.out.println("Chart: " + page.chart(standings).normalize());
		if (docs != null) {
			page.report(standings, report);
		}
	}

	private void profile(List<Contestant> contestants) {
		Profile profile = new Profile(this.options.profile());
		for (Query query : this.options.queries()) {
			for (Contestant contestant : contestants) {
				if (contestant.answers(query)) {
					System.out.printf("%n%s, %s: %s", query, contestant.name(), profile.run(contestant, query));
				}
			}
		}
	}

}
