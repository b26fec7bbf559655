package dev.clew.web;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.Database;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Statements that the database does not answer in time, or whose connections it drops:
 * their fields fail, and say no more than that; the next request is answered.
 */
class BrokenDatabaseTests {

	private static final String DOCUMENT = "{comments{text author{username}} users{username}}";

	@ParameterizedTest
	@EnumSource(names = { "MVC_OPEN_IN_VIEW", "WEBFLUX" })
	void fieldsFailAndTheNextRequestIsAnswered(Stack stack) throws SQLException {
		try (ClewApp app = stack.blog().on(Database.POSTGRES).property("clew.timeout", "2s").start()) {
			Client client = new Client(app);
			String alone = client.ask(DOCUMENT).join();
			assertThat(Client.errors(alone)).isEmpty();
			try (Other other = new Other(app)) {
				other.lockComments();
				List<CompletableFuture<String>> dropped = ask(client);
				// Those that come later wait until their load takes too long, and fail as
				// well
				Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> other.waiting() > 0);
				assertThat(other.dropWaiting()).isPositive();
				dropped.forEach(BrokenDatabaseTests::onlyCommentsFailed);
				Leaks.none(app);
				List<CompletableFuture<String>> late = ask(client);
				late.forEach(BrokenDatabaseTests::onlyCommentsFailed);
				Leaks.none(app);
			}
			ask(client).forEach((answer) -> assertThat(answer.join()).isEqualTo(alone));
			Leaks.none(app);
		}
	}

	private static List<CompletableFuture<String>> ask(Client client) {
		return IntStream.range(0, 4).mapToObj((i) -> client.ask(DOCUMENT)).toList();
	}

	private static void onlyCommentsFailed(CompletableFuture<String> answer) {
		String text = answer.orTimeout(20, TimeUnit.SECONDS).join();
		assertThat(Client.errors(text)).extracting("path").containsExactly(List.of("comments"));
		assertThat(text).doesNotContain("select", "comments1", "Exception", "dev.clew", "terminat", "FATAL", "cancel");
	}

	/**
	 * Somebody else at the database, with a lock on the comments until closed.
	 */
	private static final class Other implements AutoCloseable {

		private static final String WAITING = "from pg_stat_activity where wait_event_type = 'Lock' and query like '%comments%'";

		private final Connection locking;

		private final Connection watching;

		Other(ClewApp app) throws SQLException {
			HikariDataSource pool = app.bean(HikariDataSource.class);
			this.locking = DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
			this.watching = DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
			this.locking.setAutoCommit(false);
		}

		void lockComments() throws SQLException {
			try (Statement statement = this.locking.createStatement()) {
				statement.execute("lock table comments in access exclusive mode");
			}
		}

		int waiting() throws SQLException {
			return count("select count(*) " + WAITING);
		}

		int dropWaiting() throws SQLException {
			return count(
					"select count(*) filter (where dropped) from (select pg_terminate_backend(pid) dropped %s) all_of_them"
						.formatted(WAITING));
		}

		private int count(String sql) throws SQLException {
			try (Statement statement = this.watching.createStatement();
					ResultSet result = statement.executeQuery(sql)) {
				result.next();
				return result.getInt(1);
			}
		}

		@Override
		public void close() throws SQLException {
			this.locking.close();
			this.watching.close();
		}

	}

}
