package dev.clew.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.wiring.PlanCache;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the cache of plans: a document is planned once, whoever asks and whatever
 * for.
 */
class PlanCacheTests {

	private final AppSpec spec = ClewApp.of(Blog.class, Geo.class).schema("""
			type Query {
				user(id: ID, username: String): User
				users(filter: UserFilter, orderBy: [UserOrder!], limit: Int): [User!]!
			}
			type User {
				id: ID! username: String! age: Int
				posts(filter: PostFilter, orderBy: [PostOrder!], limit: Int, title: String): [Post!]!
			}
			type Post { id: ID! title: String! author: User }
			""").data(new BlogData(1));

	@Test
	void argumentsOfTheRootAreReadEachTime() {
		ClewApp app = this.spec.shared();
		String document = """
				query Mine($name: String, $limit: Int) {
					user(username: $name) {username}
					users(orderBy: [{username: ASC}], limit: $limit) {username posts(limit: 1, orderBy: [{id: ASC}]) {id}} }
				""";
		assertThat(app.query(document, Map.of("name", "ada", "limit", 1)))
			.hasJson("{'user': {'username': 'ada'}, 'users': [{'username': 'ada', 'posts': [{'id': '1'}]}]}");
		CacheStats before = stats(app);
		assertThat(app.query(document, Map.of("name", "bob", "limit", 2))).hasJson("""
				{'user': {'username': 'bob'}, 'users': [{'username': 'ada', 'posts': [{'id': '1'}]},
					{'username': 'bob', 'posts': [{'id': '3'}]}]}""");
		assertThat(app.query(document, Map.of("name", "nobody"))).hasStatements(3);
		assertThat(stats(app).minus(before).hitCount()).isEqualTo(4);
		assertThat(stats(app).minus(before).missCount()).isZero();
	}

	@Test
	void conditionsMakePlansOfTheirOwn() {
		ClewApp app = this.spec.shared();
		String document = """
				query Some($age: Boolean!, $posts: Boolean!) {
					user(id: 1) {username age @include(if: $age) ... @skip(if: $posts) {id} posts(limit: 1) @include(if: $posts) {title}} }
				""";
		for (int i = 0; i < 2; i++) {
			assertThat(app.query(document, Map.of("age", true, "posts", false))).hasStatements(1)
				.hasJson("{'user': {'username': 'ada', 'age': 36, 'id': '1'}}");
			assertThat(app.query(document, Map.of("age", false, "posts", true))).hasStatements(2)
				.hasJson("{'user': {'username': 'ada', 'posts': [{'title': 'Alpha'}]}}");
			assertThat(app.query(document, Map.of("age", false, "posts", false))).hasStatements(1)
				.hasJson("{'user': {'username': 'ada', 'id': '1'}}");
		}
	}

	@Test
	void argumentsFurtherDownAreNeverKept() {
		ClewApp app = this.spec.shared();
		String document = """
				query Titled($title: String) { user(id: 1) {posts(title: $title) {title}} }
				""";
		for (String title : List.of("Alpha", "Beta", "Alpha")) {
			assertThat(app.query(document, Map.of("title", title)))
				.hasJson("{'user': {'posts': [{'title': '%s'}]}}".formatted(title));
		}
	}

	@Test
	void thoseWhoAskFirstAtOnceGetTheirOwn() throws Exception {
		ClewApp app = this.spec.shared();
		Map<String, String> titles = Map.of("ada", "Alpha", "bob", "Gamma");
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			for (int i = 0; i < 60; i++) {
				String document = "query First" + i + "($name: String) {user(username: $name) "
						+ "{username posts(limit: 1, orderBy: [{id: ASC}]) {title}}}";
				List<Callable<Answer>> asked = Stream.of("ada", "bob", "ada", "bob", "ada", "bob", "ada", "bob")
					.<Callable<Answer>>map((name) -> () -> app.query(document, Map.of("name", name)))
					.toList();
				for (Future<Answer> future : threads.invokeAll(asked)) {
					Map<String, Object> user = future.get().get("user");
					assertThat(user).hasToString("{username=%s, posts=[{title=%s}]}".formatted(user.get("username"),
							titles.get(user.get("username"))));
				}
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void weightIsThatOfTheFieldsInAllVariants() {
		// One of its own: what others asked is forgotten now and then
		try (ClewApp app = this.spec.start()) {
			app.query("query Weighed { user(id: 1) {username age posts {id title}} }");
			assertThat(weight(app)).isEqualTo(400 + 5 * 300);
			app.query("query Twice($age: Boolean!) { user(id: 1) {username age @include(if: $age) posts {id title}} }",
					Map.of("age", true));
			assertThat(weight(app)).isEqualTo(400 + 5 * 300 + 400 + 2 * 5 * 300);
		}
	}

	@Test
	void fragmentsWeighWhereverTheyAreSpread() {
		try (ClewApp app = this.spec.start()) {
			app.query("""
					query Spread { user(id: 1) {posts {author {...Names} also: author {...More}}} }
					fragment More on User {...Names age}
					fragment Names on User {id username}
					""");
			assertThat(weight(app)).isEqualTo(400 + 8 * 300);
		}
	}

	@Test
	void metersTellHowWellItServes() {
		var plans = AutoConfigurations.of(ClewPlanCacheAutoConfiguration.class);
		Runners.bookshop().withConfiguration(plans).withBean(SimpleMeterRegistry.class).run((context) -> {
			Runners.answer(context, "{books{title}}");
			Runners.answer(context, "{books{title}}");
			assertThat(Runners.hits(context, "clew.plans")).isEqualTo(1);
		});
	}

	@Test
	void cacheOfTheApplicationTakesItsPlace() {
		ClewApp app = this.spec.with(Counting.class).shared();
		app.query("{users{username}}");
		app.query("{users{username}}");
		assertThat(app.bean(Counting.class).asked).isEqualTo(2);
		assertThat(app.bean(PlanCache.class)).isNotInstanceOf(WeakPlanCache.class);
	}

	@Test
	void cacheCanBeSwitchedOff() {
		ClewApp app = this.spec.property("clew.plan-cache.enabled", false).shared();
		assertThat(app.query("{user(id: 1){username}}")).hasJson("{'user': {'username': 'ada'}}");
		assertThat(app.query("{user(id: 2){username}}")).hasJson("{'user': {'username': 'bob'}}");
	}

	private static long weight(ClewApp app) {
		var plans = app.bean(WeakPlanCache.class).cache();
		// Or another thread may still have to count what was added
		plans.cleanUp();
		return plans.policy().eviction().orElseThrow().weightedSize().orElseThrow();
	}

	private static CacheStats stats(ClewApp app) {
		return app.bean(WeakPlanCache.class).cache().stats();
	}

	@Configuration(proxyBeanMethods = false)
	static class Counting {

		private int asked;

		@Bean
		PlanCache counting() {
			return (field, reading) -> {
				this.asked++;
				return reading.get();
			};
		}

	}

}
