package dev.clew.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.clew.benchmarks.run.Quartiles;

/**
 * How figures and tables of them are written.
 */
public final class Figures {

	private Figures() {
	}

	/**
	 * Return a table with a line for each name.
	 * @param title what stands above the names
	 * @param columns what the columns are of
	 * @param header the title of a column
	 * @param names the names
	 * @param cell the text for a name and a column
	 */
	public static <C> String table(String title, List<C> columns, Function<C, String> header, List<String> names,
			BiFunction<String, C, String> cell) {
		return row(title, columns, header) + "|---|" + "---|".repeat(columns.size()) + "\n"
				+ names.stream()
					.map((name) -> row(name, columns, (column) -> cell.apply(name, column)))
					.collect(Collectors.joining())
				+ "\n";
	}

	private static <C> String row(String title, List<C> columns, Function<C, String> cell) {
		return columns.stream().map(cell).collect(Collectors.joining(" | ", "| " + title + " | ", " |\n"));
	}

	/**
	 * Write a ratio with its quartiles.
	 */
	public static String ratio(Quartiles values) {
		return "%s (%s-%s)".formatted(number(values.median()), number(values.low()), number(values.high()));
	}

	/**
	 * Write nanoseconds as milliseconds.
	 */
	public static String millis(double nanos) {
		double millis = nanos / 1_000_000;
		return (millis < 1) ? String.format(Locale.ROOT, "%.3f", millis) : number(millis);
	}

	/**
	 * Write a number with the places that matter.
	 */
	public static String number(double value) {
		return String.format(Locale.ROOT, (value < 10) ? "%.2f" : (value < 100) ? "%.1f" : "%.0f", value);
	}

}
