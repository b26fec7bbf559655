package dev.clew.web;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.clew.fixture.Database;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many clients for a while, on a servlet and on a reactive server: queries, mutations,
 * subscriptions, clients that hang up, loads that fail or take too long, and, on
 * PostgreSQL, connections that the database drops. Some seconds of it belong to every
 * build; {@code -Dclew.soak.minutes} makes it long, {@code -Dclew.soak.database=POSTGRES}
 * chooses the database.
 */
class SoakTests {

	private static final int CLIENTS = 64;

	private static final int SHORTEST = 6;

	private static final long HEAP_GROWTH = 32L << 20;

	private static final String[] COUNTED = { "queries", "mutations", "subscriptions", "cancelled", "throw", "slow",
			"dropped", "again", "lost", "failed" };

	private final String minutes = System.getProperty("clew.soak.minutes", "0");

	private final Database database = Database.valueOf(System.getProperty("clew.soak.database", "H2"));

	private final Duration duration = Duration
		.ofSeconds(Math.max(SHORTEST, Math.round(60 * Double.parseDouble(this.minutes))));

	private final Map<String, LongAdder> counts = Stream.of(COUNTED)
		.collect(Collectors.toMap((kind) -> kind, (kind) -> new LongAdder()));

	@Test
	void manyClientsLeaveNothingBehind() throws Exception {
		// Where others hang up, Tomcat now and then ends a stream that nobody asked it to
		boolean isLong = !this.minutes.equals("0");
		try (SoakedApp servlet = new SoakedApp(Stack.MVC, isLong, this.database, this.counts);
				SoakedApp reactive = new SoakedApp(Stack.WEBFLUX, true, this.database, this.counts)) {
			List<SoakedApp> apps = List.of(servlet, reactive);
			run(apps, this.duration.dividedBy(5));
			long warm = usedHeap(apps);
			run(apps, this.duration.multipliedBy(4).dividedBy(5));
			long used = usedHeap(apps);
			apps.forEach(SoakedApp::answersAsBefore);
			System.out.printf("Soak of %s on %s: %s, heap %d MB after warm-up, %d MB at the end, sessions %s%n",
					this.duration, this.database, this.counts, warm >> 20, used >> 20,
					apps.stream().map(SoakTests::sessions).toList());
			assertThat(this.counts.get("failed").sum())
				.as("requests that failed: %s", apps.stream().flatMap((app) -> app.failed().stream()).limit(5).toList())
				.isLessThanOrEqualTo(this.counts.get("dropped").sum());
			assertThat(this.counts.get("queries").sum()).isPositive();
			assertThat(this.counts.get("lost").sum()).isLessThanOrEqualTo(1 + this.counts.get("queries").sum() / 1000);
			assertThat(used - warm).isLessThan(HEAP_GROWTH);
		}
	}

	private void run(List<SoakedApp> apps, Duration time) throws Exception {
		long end = System.nanoTime() + time.toNanos();
		ExecutorService executor = Executors.newFixedThreadPool(CLIENTS + 1);
		try {
			List<Future<?>> clients = new ArrayList<>();
			for (int i = 0; i < CLIENTS; i++) {
				SoakedApp app = apps.get(i % apps.size());
				int user = i / 5 * 1000 + i % 5 + 1;
				Random random = new Random(31 * i + time.toSeconds());
				clients.add(executor.submit(() -> {
					while (System.nanoTime() < end) {
						app.act(user, random);
					}
					return null;
				}));
			}
			if (this.database == Database.POSTGRES) {
				clients.add(executor.submit(() -> drop(apps.get(0), end)));
			}
			for (Future<?> client : clients) {
				client.get(time.toSeconds() + 120, TimeUnit.SECONDS);
			}
		}
		finally {
			executor.shutdownNow();
		}
	}

	private Void drop(SoakedApp app, long end) throws InterruptedException {
		JdbcTemplate jdbc = app.app().bean(JdbcTemplate.class);
		while (System.nanoTime() < end) {
			Thread.sleep(250);
			List<Boolean> dropped = jdbc.queryForList("""
					select pg_terminate_backend(pid) from pg_stat_activity
					where state = 'active' and backend_type = 'client backend' and pid <> pg_backend_pid()
					order by random() limit 1""", Boolean.class);
			dropped.stream().filter(Boolean::booleanValue).forEach((one) -> this.counts.get("dropped").increment());
		}
		return null;
	}

	private static long usedHeap(List<SoakedApp> apps) throws InterruptedException {
		apps.forEach((app) -> Leaks.none(app.app()));
		for (int i = 0; i < 3; i++) {
			System.gc();
			Thread.sleep(100);
		}
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

	private static String sessions(SoakedApp app) {
		var statistics = app.app().bean(SessionFactory.class).getStatistics();
		return "%d opened, %d closed".formatted(statistics.getSessionOpenCount(), statistics.getSessionCloseCount());
	}

}
