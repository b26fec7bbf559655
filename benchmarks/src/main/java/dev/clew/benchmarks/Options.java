package dev.clew.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.clew.benchmarks.database.BenchmarkDatabase;
import dev.clew.benchmarks.growth.GrowthPart;
import dev.clew.benchmarks.run.Pace;
import org.jspecify.annotations.Nullable;

/**
 * What to run, from arguments like {@code --databases=h2,postgres}.
 *
 * @param databases where to run
 * @param queries what to ask
 * @param entrants whom to ask, the base first
 * @param pace how often and how long
 * @param threads numbers of threads that ask at once, one run for each
 * @param docs folder of the page to write results to, if they shall be kept
 * @param profile for how long to profile each answer, if at all
 * @param growth what to measure of answers that grow, instead of the queries
 * @param scale how many times more rows there are for that
 */
record Options(List<BenchmarkDatabase.Kind> databases, List<Query> queries, List<Entrant> entrants, Pace pace,
		List<Integer> threads, @Nullable Path docs, Duration profile, List<GrowthPart> growth, int scale) {

	private static final Map<String, String> DEFAULTS = defaults();

	private static Map<String, String> defaults() {
		Map<String, String> defaults = new LinkedHashMap<>();
		defaults.put("databases", "h2,postgres");
		defaults.put("queries", "Q1,Q2,Q3,Q4,Q5,Q6");
		defaults.put("contestants", "all");
		defaults.put("rounds", "7");
		defaults.put("slice", "0.4");
		defaults.put("warmup", "2");
		defaults.put("threads", "1");
		defaults.put("docs", "");
		defaults.put("profile", "0");
		defaults.put("growth", "");
		defaults.put("scale", "10");
		return defaults;
	}

	static Options of(String... arguments) {
		Map<String, String> values = new LinkedHashMap<>(DEFAULTS);
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
		return new Options(list(values.get("databases"), Options::database),
				list(values.get("queries"), Query::valueOf), entrants(values.get("contestants")), pace,
				list(values.get("threads"), Integer::valueOf),
				values.get("docs").isEmpty() ? null : Path.of(values.get("docs")), seconds(values.get("profile")),
				growth(values.get("growth")), Integer.parseInt(values.get("scale")));
	}

	private static List<GrowthPart> growth(String names) {
		if (names.equals("all")) {
			return List.of(GrowthPart.values());
		}
		return names.isEmpty() ? List.of() : list(names.toUpperCase(Locale.ROOT), GrowthPart::valueOf);
	}

	private static BenchmarkDatabase.Kind database(String name) {
		return BenchmarkDatabase.Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	// A name may be the beginning of several
	private static List<Entrant> entrants(String names) {
		if (names.equals("all")) {
			return Entrant.all();
		}
		List<String> chosen = list(names, Function.identity());
		for (String name : chosen) {
			if (Entrant.all().stream().noneMatch((entrant) -> isMeant(entrant, name))) {
				throw new IllegalArgumentException("Unknown contestant '%s': there are %s".formatted(name,
						Entrant.all().stream().map(Entrant::name).toList()));
			}
		}
		return Entrant.all()
			.stream()
			.filter((entrant) -> Stream.concat(Stream.of(Entrant.BASE), chosen.stream())
				.anyMatch((name) -> isMeant(entrant, name)))
			.toList();
	}

	private static boolean isMeant(Entrant entrant, String name) {
		return entrant.name().equals(name) || (name.length() > 1 && entrant.name().startsWith(name));
	}

	private static <T> List<T> list(String values, Function<String, T> reader) {
		return Arrays.stream(values.split(",")).map(String::strip).map(reader).toList();
	}

	private static Duration seconds(String value) {
		return Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000));
	}

}
