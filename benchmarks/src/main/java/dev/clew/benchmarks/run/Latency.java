package dev.clew.benchmarks.run;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * How long answers take, in nanoseconds.
 *
 * @param median half of them take longer
 * @param slow one in twenty takes longer
 * @param slowest one in a hundred takes longer
 */
public record Latency(double median, double slow, double slowest) {

	static Latency of(long[] samples) {
		return new Latency(Quartiles.quantile(samples, 0.5), Quartiles.quantile(samples, 0.95),
				Quartiles.quantile(samples, 0.99));
	}

	/**
	 * Return the median of each.
	 */
	static Latency median(Collection<Latency> all) {
		return new Latency(median(all, Latency::median), median(all, Latency::slow), median(all, Latency::slowest));
	}

	private static double median(Collection<Latency> all, ToDoubleFunction<Latency> value) {
		return Quartiles.of(all.stream().mapToDouble(value)).median();
	}

}
