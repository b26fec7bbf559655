package dev.clew.benchmarks;

import java.util.Map;

/**
 * What every contestant is asked.
 */
public enum Query implements Question {

	/**
	 * Flat: two columns of a wide table.
	 */
	Q1("query Q1 { posts(limit: 1000) { id title } }", 2000),

	/**
	 * To-one.
	 */
	Q2("query Q2 { posts(limit: 1000) { title author { username } } }", 2000),

	/**
	 * Two to-many levels, of many rows.
	 */
	Q3("query Q3 { users(limit: 200) { username posts { title tags { name } } } }", 16_200),

	/**
	 * Wide and deep.
	 */
	Q4("query Q4 { users(limit: 50) { username posts { title author { username } "
			+ "comments { text author { username } } tags { name } } } }", 15_050),

	/**
	 * One object, another one each time.
	 */
	Q5("query Q5($id: ID!) { post(id: $id) { title author { username } tags { name } } }", 5),

	/**
	 * A root field that the application serves itself.
	 */
	Q6("query Q6 { publishedPosts { title author { username } tags { name } } }", 2000);

	private final String document;

	private final int leaves;

	Query(String document, int leaves) {
		this.document = document;
		this.leaves = leaves;
	}

	@Override
	public String document() {
		return this.document;
	}

	@Override
	public int leaves() {
		return this.leaves;
	}

	@Override
	public Map<String, Object> variables(int turn) {
		return (this == Q5) ? Map.of("id", Long.toString(1 + Math.floorMod(turn * 37L, 4000))) : Map.of();
	}

}
