package dev.clew.benchmarks.run;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * The middle half of some values.
 *
 * @param low a quarter of the values is lower
 * @param median half of the values is lower
 * @param high a quarter of the values is higher
 */
public record Quartiles(double low, double median, double high) {

	static Quartiles of(DoubleStream values) {
		double[] sorted = values.sorted().toArray();
		return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
	}

	static double quantile(long[] values, double share) {
		return quantile(Arrays.stream(values).asDoubleStream().toArray(), share);
	}

	/**
	 * Return the value that the given share of values does not exceed.
	 */
	public static double quantile(double[] values, double share) {
		return at(Arrays.stream(values).sorted().toArray(), share);
	}

	private static double at(double[] sorted, double share) {
		double position = share * (sorted.length - 1);
		int below = (int) position;
		int above = Math.min(below + 1, sorted.length - 1);
		return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
	}

}
