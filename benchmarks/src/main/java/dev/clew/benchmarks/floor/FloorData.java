package dev.clew.benchmarks.floor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import dev.clew.benchmarks.Query;
import dev.clew.benchmarks.database.BenchmarkDatabase;
import org.jspecify.annotations.Nullable;

/**
 * What the queries show, by statements that a person wrote for each of them: no column
 * more than is needed, no statement more than one per list.
 */
final class FloorData {

	private static final String POSTS = "select p.id, p.title, u.username from posts p join users u on u.id = p.author_id ";

	private static final List<String> POST = List.of("id", "title", "author");

	private static final String TAGS = "post_tag k join tags t on t.id = k.tag_id";

	private final DataSource dataSource;

	private final BenchmarkDatabase.Kind kind;

	FloorData(DataSource dataSource, BenchmarkDatabase.Kind kind) {
		this.dataSource = dataSource;
		this.kind = kind;
	}

	/**
	 * Return the objects of the query's root field.
	 * @param argument the value of its argument, if it has one
	 */
	List<Map<String, Object>> load(Query query, @Nullable Object argument) {
		return load(query.name(), argument);
	}

	/**
	 * Return the objects of the root field of an operation.
	 * @param operation its name, which says what is selected
	 */
	List<Map<String, Object>> load(String operation, @Nullable Object argument) {
		try (Connection connection = this.dataSource.getConnection()) {
			JdbcRows rows = new JdbcRows(connection, this.kind);
			if (DiscussionRows.answers(operation)) {
				return new DiscussionRows(connection, rows).load(operation, argument);
			}
			if (WideRows.answers(operation)) {
				return WideRows.load(rows, operation, argument);
			}
			return switch (Query.valueOf(operation)) {
				case Q1 ->
					rows.select("select id, title from posts order by id limit ?", List.of("id", "title"), argument);
				case Q2 -> rows.select(POSTS + "order by p.id limit ?", POST, argument);
				case Q3 -> usersWithTaggedPosts(rows, argument);
				case Q4 -> usersWithDiscussedPosts(rows, argument);
				case Q5 -> postWithTags(rows, argument);
				case Q6 -> publishedPosts(rows);
			};
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<Map<String, Object>> usersWithTaggedPosts(JdbcRows rows, @Nullable Object limit) throws SQLException {
		List<Map<String, Object>> users = users(rows, limit);
		addTags(rows, addPosts(rows, users));
		return users;
	}

	private List<Map<String, Object>> usersWithDiscussedPosts(JdbcRows rows, @Nullable Object limit)
			throws SQLException {
		List<Map<String, Object>> users = users(rows, limit);
		List<Map<String, Object>> posts = addPosts(rows, users);
		for (Map<String, Object> user : users) {
			for (Object post : (List<?>) user.get("posts")) {
				asRow(post).put("author", user);
			}
		}
		rows.children(posts, "comments", "c.text, u.username", "comments c join users u on u.id = c.author_id",
				"c.post_id", List.of("text", "author"));
		addTags(rows, posts);
		return users;
	}

	private List<Map<String, Object>> postWithTags(JdbcRows rows, @Nullable Object id) throws SQLException {
		List<Map<String, Object>> posts = rows.select(POSTS + "where p.id = ?", POST, id);
		for (Map<String, Object> post : posts) {
			post.put("tags", rows.select("select t.name from " + TAGS + " where k.post_id = ?", List.of("name"),
					post.get("id")));
		}
		return posts;
	}

	private List<Map<String, Object>> publishedPosts(JdbcRows rows) throws SQLException {
		List<Map<String, Object>> posts = rows.select(POSTS + "where p.published order by p.id", POST);
		addTags(rows, posts);
		return posts;
	}

	private List<Map<String, Object>> users(JdbcRows rows, @Nullable Object limit) throws SQLException {
		return rows.select("select id, username from users order by id limit ?", List.of("id", "username"), limit);
	}

	private List<Map<String, Object>> addPosts(JdbcRows rows, List<Map<String, Object>> users) throws SQLException {
		return rows.children(users, "posts", "p.id, p.title", "posts p", "p.author_id", List.of("id", "title"));
	}

	private void addTags(JdbcRows rows, List<Map<String, Object>> posts) throws SQLException {
		rows.children(posts, "tags", "t.name", TAGS, "k.post_id", List.of("name"));
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> asRow(Object row) {
		return (Map<String, Object>) row;
	}

}
