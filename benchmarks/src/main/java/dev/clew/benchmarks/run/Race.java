package dev.clew.benchmarks.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import dev.clew.benchmarks.Contestant;
import dev.clew.benchmarks.Question;
import dev.clew.benchmarks.database.Traffic;

/**
 * Has contestants answer one question in turns, so that whatever else the machine does
 * meets all of them alike.
 */
public final class Race {

	private static final int WARMUP_ROUNDS = 2;

	private final List<Contestant> contestants;

	private final Contestant base;

	private final Pace pace;

	private final int threads;

	/**
	 * Create one.
	 * @param contestants the contestants, the base first
	 * @param pace how often and how long they are asked
	 * @param threads how many threads ask at once
	 */
	public Race(List<Contestant> contestants, Pace pace, int threads) {
		this.contestants = contestants;
		this.base = contestants.get(0);
		this.pace = pace;
		this.threads = threads;
	}

	/**
	 * Check that all give the same answer, then measure those that do.
	 */
	public Result run(Question question) {
		AnswerCheck check = new AnswerCheck(this.base, question);
		Map<String, String> problems = new LinkedHashMap<>();
		List<Contestant> starters = new ArrayList<>();
		for (Contestant contestant : this.contestants) {
			if (contestant.answers(question)) {
				Optional<String> problem = check.problem(contestant);
				problem.ifPresentOrElse((text) -> problems.put(contestant.name(), text),
						() -> starters.add(contestant));
			}
		}
		Map<Contestant, List<Slice>> slices = new LinkedHashMap<>();
		try (Stopwatch stopwatch = new Stopwatch(this.threads)) {
			Duration warmup = this.pace.warmup().dividedBy(WARMUP_ROUNDS);
			for (int round = 0; round < WARMUP_ROUNDS && !warmup.isZero(); round++) {
				starters.forEach((contestant) -> stopwatch.measure(contestant, question, warmup));
			}
			for (int round = 0; round < this.pace.rounds(); round++) {
				for (int place = 0; place < starters.size(); place++) {
					// Another one begins each time
					Contestant contestant = starters.get((place + round) % starters.size());
					slices.computeIfAbsent(contestant, (key) -> new ArrayList<>())
						.add(stopwatch.measure(contestant, question, this.pace.slice()));
				}
			}
		}
		return new Result(question, starters.stream().map((starter) -> outcome(starter, question, slices)).toList(),
				problems);
	}

	private Outcome outcome(Contestant contestant, Question question, Map<Contestant, List<Slice>> all) {
		List<Slice> slices = all.get(contestant);
		List<Slice> base = all.get(this.base);
		// A connection that rested is tested by its pool, which is a round trip
		contestant.answer(question, 0);
		Traffic traffic = contestant.dataSource().count(() -> contestant.answer(question, 0));
		return new Outcome(contestant.name(), question, ratio(slices, base, Slice::nanos),
				ratio(slices, base, Slice::cpuNanos), ratio(slices, base, Slice::allocated),
				median(slices, Slice::nanos), Latency.median(slices.stream().map(Slice::latency).toList()),
				median(slices, Slice::cpuNanos), median(slices, Slice::allocated), traffic);
	}

	private static Quartiles ratio(List<Slice> slices, List<Slice> base, ToDoubleFunction<Slice> value) {
		return Quartiles.of(IntStream.range(0, slices.size())
			.mapToDouble((round) -> value.applyAsDouble(slices.get(round)) / value.applyAsDouble(base.get(round))));
	}

	private static double median(List<Slice> slices, ToDoubleFunction<Slice> value) {
		return Quartiles.of(slices.stream().mapToDouble(value)).median();
	}

	/**
	 * How all contestants did with one question.
	 *
	 * @param question the question
	 * @param outcomes how those did that gave the right answer
	 * @param problems what is wrong with the answer of others
	 */
	public record Result(Question question, List<Outcome> outcomes, Map<String, String> problems) {

	}

}
