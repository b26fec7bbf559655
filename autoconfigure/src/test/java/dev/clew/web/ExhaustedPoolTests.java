package dev.clew.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import dev.clew.fixture.ClewApp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests for which there is no connection fail, and say no more than that; the next
 * ones are answered.
 */
class ExhaustedPoolTests {

	private static final String DOCUMENT = "{users{username posts{title}} tags{name}}";

	@ParameterizedTest
	@EnumSource(names = { "MVC_OPEN_IN_VIEW", "WEBFLUX" })
	void requestsFailWhileThereIsNoConnection(Stack stack) throws SQLException {
		try (ClewApp app = stack.blog()
			.property("spring.datasource.hikari.maximum-pool-size", 2)
			.property("spring.datasource.hikari.connection-timeout", 250)
			.start()) {
			Client client = new Client(app);
			String alone = client.ask(DOCUMENT).join();
			assertThat(Client.errors(alone)).isEmpty();
			HikariDataSource pool = app.bean(HikariDataSource.class);
			try (Connection one = pool.getConnection(); Connection other = pool.getConnection()) {
				assertThat(one).isNotSameAs(other);
				List<CompletableFuture<String>> answers = IntStream.range(0, 20)
					.mapToObj((i) -> client.ask(DOCUMENT))
					.toList();
				assertThat(answers).allSatisfy((answer) -> saysOnlyThatItFailed(answer.join()));
			}
			Leaks.none(app);
			assertThat(client.ask(DOCUMENT).join()).isEqualTo(alone);
			Leaks.none(app);
		}
	}

	private static void saysOnlyThatItFailed(String answer) {
		assertThat(Client.errors(answer)).extracting("path").isSubsetOf(List.of("users"), List.of("tags")).isNotEmpty();
		assertThat(Client.errors(answer)).extracting("extensions")
			.containsOnly(Map.of("classification", "INTERNAL_ERROR"));
		assertThat(answer).doesNotContain("Exception", "Hikari", "onnection", "dev.clew", "select");
	}

}
