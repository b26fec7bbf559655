package dev.clew.benchmarks.run;

import java.time.Duration;

/**
 * How often and how long contestants are asked.
 *
 * @param rounds in how many rounds each of them has a turn
 * @param slice how long a turn is
 * @param warmup how long each of them is asked before the first round
 */
public record Pace(int rounds, Duration slice, Duration warmup) {

	public Pace {
		if (rounds < 1) {
			throw new IllegalArgumentException("There must be a round: " + rounds);
		}
	}

}
