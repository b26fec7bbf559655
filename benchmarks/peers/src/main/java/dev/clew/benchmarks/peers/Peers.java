package dev.clew.benchmarks.peers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.clew.benchmarks.Contestant;
import dev.clew.benchmarks.Query;
import dev.clew.benchmarks.database.BenchmarkDatabase;
import dev.clew.benchmarks.report.Machine;
import dev.clew.benchmarks.report.MarkedPage;
import dev.clew.benchmarks.report.Standings;
import dev.clew.benchmarks.run.Race;

/**
 * Runs the benchmarks of peers. What it takes is in {@code README.md}.
 */
public final class Peers {

	private final PeerOptions options;

	private final Machine machine = new Machine();

	private Peers(PeerOptions options) {
		this.options = options;
	}

	public static void main(String[] arguments) throws IOException {
		new Peers(PeerOptions.of(arguments)).run();
		System.exit(0);
	}

	private void run() throws IOException {
		for (BenchmarkDatabase.Kind kind : this.options.databases()) {
			try (BenchmarkDatabase database = BenchmarkDatabase.start(kind)) {
				report(run(database));
			}
		}
	}

	private Standings run(BenchmarkDatabase database) {
		List<Contestant> contestants = new ArrayList<>();
		try {
			this.options.peers().forEach((peer) -> contestants.add(peer.start(database)));
			Race race = new Race(contestants, this.options.pace(), 1);
			return new Standings(database.kind(), 1, contestants.stream().map(Contestant::name).toList(),
					this.options.queries().stream().map((query) -> run(race, query)).toList());
		}
		finally {
			contestants.forEach(Contestant::close);
		}
	}

	private static Race.Result run(Race race, Query query) {
		Race.Result result = race.run(query);
		result.problems().forEach((name, problem) -> System.err.printf("%s, %s: %s%n", query, name, problem));
		return result;
	}

	private void report(Standings standings) {
		String report = "%s\n%s\n\n%s".formatted(this.machine.describe(), Versions.describe(),
				new PeerReport(standings).print());
		System.out.printf("%n### %s%n%n%s%n", standings.title(), report);
		if (this.options.docs() != null) {
			new MarkedPage(this.options.docs().resolve("peers.md"), "Peers")
				.put("peers-" + standings.database().name().toLowerCase(Locale.ROOT), standings.title(), report);
		}
	}

}
