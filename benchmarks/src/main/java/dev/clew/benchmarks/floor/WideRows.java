package dev.clew.benchmarks.floor;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Items with as many of their columns as the name of an operation says: {@code Width10}.
 */
final class WideRows {

	static final List<String> COLUMNS = IntStream.rangeClosed(1, 25)
		.boxed()
		.flatMap((number) -> Stream.of("text" + number, "number" + number))
		.toList();

	private static final String PREFIX = "Width";

	private WideRows() {
	}

	static boolean answers(String operation) {
		return operation.startsWith(PREFIX);
	}

	static List<Map<String, Object>> load(JdbcRows rows, String operation, @Nullable Object limit) throws SQLException {
		List<String> columns = COLUMNS.subList(0, Integer.parseInt(operation.substring(PREFIX.length())));
		return rows.select("select " + String.join(", ", columns) + " from items order by id limit ?", columns, limit);
	}

}
