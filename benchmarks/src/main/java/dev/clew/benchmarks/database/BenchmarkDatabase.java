package dev.clew.benchmarks.database;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A running database that holds the {@link BlogData}, in which each contestant has a
 * connection pool of its own.
 */
public final class BenchmarkDatabase implements Closeable {

	private static final int POOL_SIZE = 4;

	private static final int SCALE = 1;

	// By default H2 answers a repeated statement with the result of the last time
	private static final String H2 = "jdbc:h2:mem:blog;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;OPTIMIZE_REUSE_RESULTS=FALSE";

	private final Kind kind;

	private final String url;

	private final Closeable server;

	private int poolSize = POOL_SIZE;

	private BenchmarkDatabase(Kind kind, String url, Closeable server) {
		this.kind = kind;
		this.url = url;
		this.server = server;
	}

	/**
	 * Start a database and fill it.
	 */
	public static BenchmarkDatabase start(Kind kind) {
		return start(kind, SCALE, POOL_SIZE);
	}

	/**
	 * Start a larger database.
	 * @param scale how many times more rows it has
	 * @param poolSize how many connections each contestant has
	 */
	public static BenchmarkDatabase start(Kind kind, int scale, int poolSize) {
		BenchmarkDatabase database = (kind == Kind.H2) ? h2() : postgres(kind);
		try (HikariDataSource pool = database.pool()) {
			new BlogData(scale).create(pool);
		}
		database.poolSize = poolSize;
		Wire.INSTANCE.latency(kind.latencyNanos);
		return database;
	}

	private static BenchmarkDatabase h2() {
		return new BenchmarkDatabase(Kind.H2, H2, () -> {
			try (var connection = DriverManager.getConnection(H2, "sa", "")) {
				connection.createStatement().execute("shutdown");
			}
			catch (SQLException ex) {
				throw new IOException(ex);
			}
		});
	}

	private static BenchmarkDatabase postgres(Kind kind) {
		try {
			EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
			String url = server.getJdbcUrl("postgres", "postgres")
					+ "&sslmode=disable&gssEncMode=disable&socketFactory=" + MeteredSocketFactory.class.getName();
			return new BenchmarkDatabase(kind, url, () -> {
				Wire.INSTANCE.latency(0);
				server.close();
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return a new connection pool for a contestant.
	 */
	public CountedDataSource newPool() {
		return new CountedDataSource(pool());
	}

	private HikariDataSource pool() {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(this.url);
		config.setUsername((this.kind == Kind.H2) ? "sa" : "postgres");
		config.setPassword((this.kind == Kind.H2) ? "" : "postgres");
		config.setMaximumPoolSize(this.poolSize);
		return new HikariDataSource(config);
	}

	/**
	 * Return which database it is.
	 */
	public Kind kind() {
		return this.kind;
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

	/**
	 * Databases to choose from.
	 */
	public enum Kind {

		/**
		 * H2 in this JVM.
		 */
		H2("H2 in memory", 0),

		/**
		 * Embedded PostgreSQL on the loopback interface.
		 */
		POSTGRES("PostgreSQL", 0),

		/**
		 * The same with round trips that take a millisecond longer.
		 */
		POSTGRES_1MS("PostgreSQL, 1 ms away", TimeUnit.MILLISECONDS.toNanos(1));

		private final String title;

		private final long latencyNanos;

		Kind(String title, long latencyNanos) {
			this.title = title;
			this.latencyNanos = latencyNanos;
		}

		/**
		 * Return the name for people.
		 */
		public String title() {
			return this.title;
		}

		/**
		 * Return whether there is a wire on which to count bytes and round trips.
		 */
		public boolean isRemote() {
			return this != H2;
		}

	}

}
