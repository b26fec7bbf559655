package dev.clew.web;

import java.time.Duration;

import com.zaxxer.hikari.HikariDataSource;
import dev.clew.fixture.ClewApp;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tells whether all that requests took has been given back.
 */
final class Leaks {

	private Leaks() {
	}

	/**
	 * Expect that, once what is under way has ended, every session that was ever opened
	 * is closed and every connection is back in the pool.
	 */
	static void none(ClewApp app) {
		Statistics statistics = app.bean(SessionFactory.class).getStatistics();
		await(() -> {
			assertThat(statistics.getSessionCloseCount()).as("sessions closed")
				.isEqualTo(statistics.getSessionOpenCount())
				.isPositive();
			connections(app);
		});
	}

	/**
	 * Expect that, once what is under way has ended, every connection is back in the
	 * pool.
	 */
	static void noConnection(ClewApp app) {
		await(() -> connections(app));
	}

	private static void await(ThrowingRunnable assertions) {
		Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(10)).untilAsserted(assertions);
	}

	private static void connections(ClewApp app) {
		var pool = app.bean(HikariDataSource.class).getHikariPoolMXBean();
		assertThat(pool.getActiveConnections()).as("active connections").isZero();
		assertThat(pool.getThreadsAwaitingConnection()).as("threads that wait for a connection").isZero();
	}

}
