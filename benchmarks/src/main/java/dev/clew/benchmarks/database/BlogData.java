package dev.clew.benchmarks.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;

import javax.sql.DataSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The rows that all contestants read: 200 users, 4000 posts with a body of 2 KB and three
 * tags each, 100 tags, 20000 comments, or a multiple of that; 1000 items. Always the
 * same.
 */
final class BlogData {

	private static final int USERS = 200;

	private static final int POSTS = 4000;

	private static final int ITEMS = 1000;

	private static final int ITEM_COLUMNS = 50;

	private static final int TAGS = 100;

	private static final int COMMENTS_PER_POST = 5;

	private static final int PUBLISHED_EVERY = 10;

	private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 0, 0);

	private static final String BODY = "Lorem ipsum dolor sit amet, consectetur ".repeat(50);

	private final int users;

	private final int posts;

	BlogData(int scale) {
		this.users = USERS * scale;
		this.posts = POSTS * scale;
	}

	void create(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection()) {
			ScriptUtils.executeSqlScript(connection, new ClassPathResource("blog.sql"));
			connection.setAutoCommit(false);
			insert(connection, "users", 5, this.users, (id) -> new Object[] { id, "user" + id, "User Number " + id,
					"user" + id + "@example.org", "Writes since " + (1990 + id % 30) });
			insert(connection, "tags", 3, TAGS,
					(id) -> new Object[] { id, "tag" + id, "Whatever is about subject " + id });
			insert(connection, "posts", 12, this.posts, this::post);
			insert(connection, "post_tag", 2, 3 * this.posts, (number) -> {
				long post = 1 + (number - 1) / 3;
				return new Object[] { post, 1 + (post * 7 + (number % 3) * 31) % TAGS };
			});
			insert(connection, "comments", 5, COMMENTS_PER_POST * this.posts,
					(id) -> new Object[] { id, "Comment " + id + ": I could not agree more", START.plusMinutes(id),
							1 + id % this.posts, 1 + (id * 13) % this.users });
			insert(connection, "items", 1 + ITEM_COLUMNS, ITEMS, BlogData::item);
			connection.commit();
			connection.setAutoCommit(true);
			connection.createStatement().execute("analyze");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Object[] post(long id) {
		return new Object[] { id, "Post number " + id, "post-number-" + id, "What post " + id + " is about", BODY, "en",
				"/covers/" + id + ".png", id % PUBLISHED_EVERY == 0, START.plusHours(id), (int) (id * 17 % 5000),
				(int) (id * 5 % 300), 1 + id % this.users };
	}

	// As many texts as numbers, in turns
	private static Object[] item(long id) {
		Object[] row = new Object[1 + ITEM_COLUMNS];
		row[0] = id;
		for (int column = 1; column <= ITEM_COLUMNS; column++) {
			row[column] = (column % 2 == 1) ? "text " + id + "-" + column : (Object) (int) (id * column % 10_000);
		}
		return row;
	}

	private static void insert(Connection connection, String table, int columns, int rows, Values values)
			throws SQLException {
		String marks = "?" + ", ?".repeat(columns - 1);
		try (PreparedStatement statement = connection
			.prepareStatement("insert into " + table + " values (" + marks + ")")) {
			for (long number = 1; number <= rows; number++) {
				Object[] row = values.of(number);
				for (int column = 0; column < columns; column++) {
					statement.setObject(column + 1, row[column]);
				}
				statement.addBatch();
				if (number % 1000 == 0) {
					statement.executeBatch();
				}
			}
			statement.executeBatch();
		}
	}

	private interface Values {

		Object[] of(long number);

	}

}
