package dev.clew.benchmarks.peers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.clew.benchmarks.Query;
import dev.clew.benchmarks.database.BenchmarkDatabase;
import dev.clew.benchmarks.run.Pace;
import org.jspecify.annotations.Nullable;

/**
 * What to run, from arguments like {@code --databases=h2,postgres}.
 *
 * @param databases where to run
 * @param queries what to ask
 * @param peers whom to ask, the base first
 * @param pace how often and how long
 * @param docs folder of the page to write results to, if they shall be kept
 */
record PeerOptions(List<BenchmarkDatabase.Kind> databases, List<Query> queries, List<Peer> peers, Pace pace,
		@Nullable Path docs) {

	private static final Map<String, String> DEFAULTS = Map.of("databases", "postgres,h2", "queries",
			"Q1,Q2,Q3,Q4,Q5,Q6", "contestants", "h,blaze,graphql", "rounds", "7", "slice", "0.4", "warmup", "2", "docs",
			"");

	static PeerOptions of(String... arguments) {
		Map<String, String> values = new HashMap<>(DEFAULTS);
		for (String argument : arguments) {
			String[] parts = argument.split("=", 2);
			String name = parts[0].replaceFirst("^--", "");
			if (parts.length < 2 || !DEFAULTS.containsKey(name)) {
				throw new IllegalArgumentException(
						"Unknown option '%s': write --name=value, with a name of %s".formatted(argument, DEFAULTS));
			}
			values.put(name, parts[1]);
		}
		Pace pace = new Pace(Integer.parseInt(values.get("rounds")), seconds(values.get("slice")),
				seconds(values.get("warmup")));
		return new PeerOptions(
				list(values.get("databases").toUpperCase(Locale.ROOT).replace('-', '_')).stream()
					.map(BenchmarkDatabase.Kind::valueOf)
					.toList(),
				list(values.get("queries")).stream().map(Query::valueOf).toList(),
				Peer.named(list(values.get("contestants"))), pace,
				values.get("docs").isEmpty() ? null : Path.of(values.get("docs")));
	}

	private static List<String> list(String text) {
		return Arrays.asList(text.split(","));
	}

	private static Duration seconds(String text) {
		return Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000));
	}

}
