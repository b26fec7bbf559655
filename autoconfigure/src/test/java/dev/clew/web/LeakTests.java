package dev.clew.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import dev.clew.fixture.ClewApp;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However a request ends, sessions are closed and connections given back, and the next
 * request is answered.
 */
@EveryStack
class LeakTests {

	private static final String COMMENTS = "{comments{text author{username}} users{username}}";

	private static final String FAILING = "{plainPosts{title failing author{username}} users{username}}";

	private static final String MIXED = "{users{username posts{title}} futurePosts{author{username}} tags{posts{title}}}";

	private final ClewApp app;

	private final Client client;

	LeakTests(Stack stack) {
		this.app = stack.blog().shared();
		this.client = new Client(this.app);
	}

	@AfterEach
	void nothingIsLost() {
		Leaks.none(this.app);
		String answer = this.client.ask(COMMENTS).join();
		assertThat(Client.errors(answer)).isEmpty();
		assertThat(Client.data(answer)).hasToString(this.app.query(COMMENTS).data().toString());
	}

	@Test
	void afterErrorsOfFields() {
		assertThat(atOnce(20, FAILING)).allSatisfy((answer) -> {
			assertThat(Client.errors(answer)).hasSize(5);
			assertThat(answer).doesNotContain("secret", "select", "Exception", "dev.clew")
				.contains("\"username\":\"ada\"");
		});
	}

	@Test
	void afterErrorsOfDocuments() {
		assertThat(atOnce(20, "{users{nobody}}")).allSatisfy((answer) -> {
			assertThat(Client.errors(answer)).hasSize(1);
			assertThat(answer).doesNotContain("dev.clew");
		});
	}

	@Test
	void afterClientsThatHangUp() {
		Gate gate = this.app.bean(Gate.class);
		gate.close();
		try {
			List<CompletableFuture<?>> requests = new ArrayList<>();
			IntStream.range(0, 4).forEach((i) -> requests.add(this.client.send(COMMENTS)));
			Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> gate.waiting() == 4);
			requests.forEach((request) -> request.cancel(true));
		}
		finally {
			gate.open();
		}
	}

	@Test
	void noRequestNeedsTwoConnectionsAtOnce() {
		HikariDataSource pool = this.app.bean(HikariDataSource.class);
		int size = pool.getMaximumPoolSize();
		try {
			pool.setMaximumPoolSize(2);
			pool.getHikariPoolMXBean().softEvictConnections();
			String alone = this.client.ask(MIXED).join();
			assertThat(Client.errors(alone)).isEmpty();
			assertThat(atOnce(20, MIXED)).containsOnly(alone);
			assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isLessThanOrEqualTo(2);
		}
		finally {
			pool.setMaximumPoolSize(size);
		}
	}

	private List<String> atOnce(int clients, String document) {
		return IntStream.range(0, clients)
			.mapToObj((i) -> this.client.ask(document))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
	}

}
