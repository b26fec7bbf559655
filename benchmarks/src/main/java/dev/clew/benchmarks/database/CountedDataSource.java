package dev.clew.benchmarks.database;

import java.sql.Connection;
import java.sql.SQLException;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The connection pool of one contestant. It counts what passes only when asked to, so
 * that what is timed runs on plain connections.
 */
public final class CountedDataSource extends DelegatingDataSource implements AutoCloseable {

	private final HikariDataSource pool;

	private volatile @Nullable StatementCounter counter;

	public CountedDataSource(HikariDataSource pool) {
		super(pool);
		this.pool = pool;
	}

	/**
	 * Run something and count what it asks of the database.
	 */
	public Traffic count(Runnable action) {
		StatementCounter counter = new StatementCounter();
		long bytes = Wire.INSTANCE.bytes();
		long roundTrips = Wire.INSTANCE.roundTrips();
		this.counter = counter;
		try {
			action.run();
		}
		finally {
			this.counter = null;
		}
		return new Traffic(counter.statements(), counter.cells(), Wire.INSTANCE.bytes() - bytes,
				Wire.INSTANCE.roundTrips() - roundTrips);
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = super.getConnection();
		StatementCounter counter = this.counter;
		return (counter != null) ? counter.watch(Connection.class, connection) : connection;
	}

	@Override
	public void close() {
		this.pool.close();
	}

}
