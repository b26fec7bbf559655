package dev.clew.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Comments, their post, its author, the author's posts, their comments and their authors,
 * as far down as the name of an operation says: {@code Depth4}. {@code Page} is comments
 * with their authors.
 */
final class DiscussionRows {

	private static final String PREFIX = "Depth";

	private static final String PAGE = "Page";

	private static final List<String> STARTS = List.of("select c.text from comments c",
			"select c.text, p.title from comments c join posts p on p.id = c.post_id",
			"select c.text, p.title, u.id, u.username from comments c join posts p on p.id = c.post_id "
					+ "join users u on u.id = p.author_id");

	private final Connection connection;

	private final JdbcRows rows;

	DiscussionRows(Connection connection, JdbcRows rows) {
		this.connection = connection;
		this.rows = rows;
	}

	static boolean answers(String operation) {
		return operation.startsWith(PREFIX) || operation.equals(PAGE);
	}

	List<Map<String, Object>> load(String operation, @Nullable Object limit) throws SQLException {
		if (operation.equals(PAGE)) {
			return this.rows
				.select("select c.id, c.text, u.username from comments c join users u on u.id = c.author_id "
						+ "order by c.id limit ?", List.of("id", "text", "author"), limit);
		}
		int depth = Integer.parseInt(operation.substring(PREFIX.length()));
		Map<Long, Map<String, Object>> authors = new LinkedHashMap<>();
		List<Map<String, Object>> comments = start(Math.min(depth, STARTS.size()), limit, authors);
		if (depth > 3) {
			List<Map<String, Object>> posts = this.rows.children(List.copyOf(authors.values()), "posts",
					"p.id, p.title", "posts p", "p.author_id", List.of("id", "title"));
			if (depth == 5) {
				this.rows.children(posts, "comments", "c.text", "comments c", "c.post_id", List.of("text"));
			}
			if (depth == 6) {
				this.rows.children(posts, "comments", "c.text, u.username",
						"comments c join users u on u.id = c.author_id", "c.post_id", List.of("text", "author"));
			}
		}
		return comments;
	}

	private List<Map<String, Object>> start(int depth, @Nullable Object limit, Map<Long, Map<String, Object>> authors)
			throws SQLException {
		List<Map<String, Object>> comments = new ArrayList<>();
		try (PreparedStatement statement = this.connection
			.prepareStatement(STARTS.get(depth - 1) + " order by c.id limit ?")) {
			statement.setObject(1, limit);
			try (ResultSet results = statement.executeQuery()) {
				while (results.next()) {
					comments.add(comment(results, depth, authors));
				}
			}
		}
		return comments;
	}

	private static Map<String, Object> comment(ResultSet results, int depth, Map<Long, Map<String, Object>> authors)
			throws SQLException {
		Map<String, Object> comment = new HashMap<>(8);
		comment.put("text", results.getString(1));
		if (depth > 1) {
			Map<String, Object> post = new HashMap<>(8);
			post.put("title", results.getString(2));
			comment.put("post", post);
			if (depth > 2) {
				Map<String, Object> author = authors.get(results.getLong(3));
				if (author == null) {
					author = new HashMap<>(8);
					author.put("id", results.getLong(3));
					author.put("username", results.getString(4));
					authors.put(results.getLong(3), author);
				}
				post.put("author", author);
			}
		}
		return comment;
	}

}
