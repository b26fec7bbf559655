package dev.clew.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.clew.benchmarks.database.BenchmarkDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Rows by plain JDBC, as maps of a GraphQL field's name to its value. The column
 * {@code author} is the username, of which a map is made.
 */
final class JdbcRows {

	private final Connection connection;

	private final boolean unnest;

	JdbcRows(Connection connection, BenchmarkDatabase.Kind kind) {
		this.connection = connection;
		// H2 tests each row against each element of 'any', PostgreSQL is slower with a
		// join
		this.unnest = kind == BenchmarkDatabase.Kind.H2;
	}

	/**
	 * Return the rows of a statement.
	 * @param columns the names of its columns in the result
	 */
	List<Map<String, Object>> select(String sql, List<String> columns, @Nullable Object... parameters)
			throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			for (int index = 0; index < parameters.length; index++) {
				statement.setObject(index + 1, parameters[index]);
			}
			List<Map<String, Object>> rows = new ArrayList<>();
			try (ResultSet results = statement.executeQuery()) {
				while (results.next()) {
					rows.add(row(results, 1, columns));
				}
			}
			return rows;
		}
	}

	/**
	 * Put into each parent the list of its children.
	 * @param select the columns to select
	 * @param from the tables that hold them
	 * @param key the column that refers to the parent
	 * @return all children
	 */
	List<Map<String, Object>> children(List<Map<String, Object>> parents, String field, String select, String from,
			String key, List<String> columns) throws SQLException {
		Map<Long, List<Map<String, Object>>> lists = new HashMap<>(parents.size() * 2);
		Object[] ids = new Object[parents.size()];
		for (int index = 0; index < ids.length; index++) {
			Map<String, Object> parent = parents.get(index);
			Long id = (Long) parent.get("id");
			List<Map<String, Object>> list = new ArrayList<>();
			parent.put(field, list);
			lists.put(id, list);
			ids[index] = id;
		}
		String sql = this.unnest
				? "select " + key + ", " + select + " from unnest(?) parent(id) join " + from + " on " + key
						+ " = parent.id"
				: "select " + key + ", " + select + " from " + from + " where " + key + " = any(?)";
		List<Map<String, Object>> children = new ArrayList<>();
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			statement.setArray(1, this.connection.createArrayOf("bigint", ids));
			try (ResultSet results = statement.executeQuery()) {
				while (results.next()) {
					Map<String, Object> child = row(results, 2, columns);
					lists.get(results.getLong(1)).add(child);
					children.add(child);
				}
			}
		}
		return children;
	}

	private static Map<String, Object> row(ResultSet results, int first, List<String> columns) throws SQLException {
		Map<String, Object> row = new HashMap<>(Math.max(8, columns.size() * 2));
		for (int index = 0; index < columns.size(); index++) {
			String column = columns.get(index);
			int position = first + index;
			row.put(column, switch (column) {
				case "id" -> results.getLong(position);
				case "author" -> Map.of("username", results.getString(position));
				default -> column.startsWith("number") ? results.getInt(position) : results.getString(position);
			});
		}
		return row;
	}

}
