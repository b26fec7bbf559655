package dev.clew.benchmarks.peers;

import java.time.Duration;
import java.util.function.Supplier;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.clew.benchmarks.database.BenchmarkDatabase;
import dev.clew.benchmarks.database.CountedDataSource;

/**
 * How long an answer may take. The database stops a statement that takes longer.
 */
public final class TimeLimit {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	static final String EXCEEDED = "over " + LIMIT.toSeconds() + " s";

	private TimeLimit() {
	}

	/**
	 * Return a pool of connections that know the limit.
	 */
	public static CountedDataSource newPool(BenchmarkDatabase database) {
		HikariConfig config = new HikariConfig();
		try (CountedDataSource plain = database.newPool()) {
			((HikariDataSource) plain.getTargetDataSource()).copyStateTo(config);
		}
		config.setPoolName(null);
		config.setConnectionInitSql(
				((database.kind() == BenchmarkDatabase.Kind.H2) ? "set query_timeout " : "set statement_timeout to ")
						+ LIMIT.toMillis());
		return new CountedDataSource(new HikariDataSource(config));
	}

	/**
	 * Refuse what takes too long, whether the database or the contestant does.
	 */
	static <T> T check(Supplier<T> answer) {
		long start = System.nanoTime();
		try {
			T result = answer.get();
			if (System.nanoTime() - start < LIMIT.toNanos()) {
				return result;
			}
		}
		catch (RuntimeException ex) {
			if (System.nanoTime() - start < LIMIT.toNanos()) {
				throw ex;
			}
		}
		throw new IllegalStateException(EXCEEDED);
	}

}
