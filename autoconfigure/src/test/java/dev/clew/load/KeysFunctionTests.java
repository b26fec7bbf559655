package dev.clew.load;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.BlogSchema;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link KeysFunction}, on H2.
 */
class KeysFunctionTests {

	private final AppSpec spec = ClewApp.of(Blog.class, Geo.class).schema(BlogSchema.TYPES).schema(BlogSchema.QUERY);

	@Test
	void keysOfEveryKindAreRows() {
		ClewApp app = this.spec.shared();
		UUID id = UUID.randomUUID();
		Stream
			.of(new Long[] { 7L, 8L }, new Integer[] { 7, 8 }, new Short[] { 7, 8 }, new String[] { "a", "b" },
					new UUID[] { id })
			.forEach((keys) -> assertThat(rows(app, keys)).containsExactlyInAnyOrder(keys));
	}

	private static List<Object> rows(ClewApp app, Object[] keys) {
		String rows = KeysFunction.read(keys.getClass().getComponentType(), ":keys");
		return app.bean(EntityManager.class)
			.createQuery("select k.%s from %s k".formatted(KeysFunction.KEY, rows), Object.class)
			.setParameter("keys", keys)
			.getResultList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "DATABASE_TO_UPPER=TRUE", "DATABASE_TO_LOWER=TRUE",
			"MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "DATABASE_TO_UPPER=FALSE", "CASE_INSENSITIVE_IDENTIFIERS=TRUE" })
	void identifiersMayBeOfAnyCase(String setting) {
		String url = "jdbc:h2:mem:keys%s;DB_CLOSE_DELAY=-1;%s".formatted(Math.abs(setting.hashCode()), setting);
		try (ClewApp app = this.spec.property("spring.datasource.url", url).data(new BlogData(30)).start()) {
			assertThat(app.query("{users{posts{title}}}")).hasStatements(2);
			List<Map<String, List<?>>> users = app.query("{users{posts{title}}}").get("users");
			assertThat(users.stream().mapToInt((user) -> user.get("posts").size()).sum()).isEqualTo(postsOf(app));
		}
	}

	private static int postsOf(ClewApp app) {
		List<Map<String, Map<String, ?>>> posts = app.query("{posts{author{username}}}").get("posts");
		return (int) posts.stream().filter((post) -> post.get("author") != null).count();
	}

	@Test
	void fewKeysAreTestedAndManyAreJoined() {
		ClewApp app = this.spec.data(new BlogData(30)).shared();
		assertThat(statement(app, 1)).doesNotContain("unnest", "any(");
		assertThat(statement(app, 2)).contains("any(?)").isEqualTo(statement(app, 50));
		assertThat(statement(app, 51)).contains("unnest(?)").isEqualTo(statement(app, 90));
	}

	@Test
	void plansOfStatementsThatJoinKeysAreKept() {
		ClewApp app = this.spec.property("spring.jpa.properties.hibernate.generate_statistics", true)
			.property("logging.level.org.hibernate.engine.internal.StatisticalLoggingSessionEventListener", "off")
			.data(new BlogData(30))
			.shared();
		Statistics statistics = app.bean(EntityManagerFactory.class).unwrap(SessionFactory.class).getStatistics();
		statement(app, 70);
		statistics.clear();
		statement(app, 80);
		assertThat(statistics.getQueryExecutionCount()).isEqualTo(2);
		assertThat(statistics.getQueryPlanCacheMissCount()).isZero();
		// The text and its SQL
		assertThat(statistics.getQueryPlanCacheHitCount()).isEqualTo(2 * 2);
	}

	private static String statement(ClewApp app, int users) {
		List<Integer> ids = IntStream.range(0, users).map((user) -> user / 3 * 1000 + user % 3 + 1).boxed().toList();
		return String.valueOf(app.query("{usersBy(id: %s){posts{title}}}".formatted(ids)).selects().get(1));
	}

}
