package dev.clew.benchmarks.run;

import dev.clew.benchmarks.Question;
import dev.clew.benchmarks.database.Traffic;

/**
 * How a contestant did with a question. Ratios are to the base in the same round.
 *
 * @param contestant the name of the contestant
 * @param question the question
 * @param time ratio of the time of an answer
 * @param cpu ratio of the CPU time of an answer
 * @param allocation ratio of the bytes that are allocated for an answer
 * @param nanos median time of an answer; with several threads the time between two
 * @param latency how long answers took
 * @param cpuNanos CPU time of an answer
 * @param allocated bytes that are allocated for an answer
 * @param traffic what an answer asks of the database
 */
public record Outcome(String contestant, Question question, Quartiles time, Quartiles cpu, Quartiles allocation,
		double nanos, Latency latency, double cpuNanos, double allocated, Traffic traffic) {

	/**
	 * Return how many answers there are in a second, of all threads together.
	 */
	public double answersPerSecond() {
		return 1_000_000_000 / this.nanos;
	}

}
