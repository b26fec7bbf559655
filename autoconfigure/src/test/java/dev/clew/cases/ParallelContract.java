package dev.clew.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariDataSource;
import dev.clew.cases.model.Blog.User;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.JdbcWatch;
import dev.clew.load.LoadSessionCustomizer;
import graphql.GraphQLError;
import io.micrometer.context.ContextRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Root fields of a query that load at once.
 */
abstract class ParallelContract extends Contract {

	private static final String DOCUMENT = "{users{username} posts{title author{username}} tags{name}}";

	ParallelContract(Setup setup) {
		super(setup);
	}

	@Test
	void rootFieldsLoadAtOnceUnlessTheyJoinASession() {
		ClewApp app = watched().shared();
		watch(app).reset();
		if (!setup().isOpenInView()) {
			// Nobody passes before both have come
			CyclicBarrier both = new CyclicBarrier(2);
			watch(app).before("from users", () -> both.await(30, TimeUnit.SECONDS));
			watch(app).before("from tags", () -> both.await(30, TimeUnit.SECONDS));
		}
		Answer answer = app.query("{users{username} tags{name}}");
		Answer inOtherOrder = app.query("{tags{name} users{username}}");
		watch(app).reset();
		assertThat(answer).isAsWalked().hasStatements(2);
		assertThat(inOtherOrder).isAsWalked().hasStatements(2);
	}

	@Test
	void sessionThatIsOpenForTheRequestIsNotShared() {
		ClewApp app = watched().shared();
		Map<String, Thread> threads = threads(app);
		Answer answer = app.query(DOCUMENT);
		watch(app).reset();
		assertThat(answer).isAsWalked().hasStatements(3);
		assertThat(threads).containsEntry("tags", Thread.currentThread());
		assertThat(threads.get("users") == Thread.currentThread() || !setup().isOpenInView()).isTrue();
	}

	@Test
	void onlyFieldStaysOnItsThread() {
		ClewApp app = watched().shared();
		Map<String, Thread> threads = threads(app);
		assertThat(app.query("{users{username} __typename}")).hasNoErrors();
		assertThat(threads).containsOnly(Map.entry("users", Thread.currentThread()));
	}

	@Test
	void loadsBeyondTheLimitRunOnTheirOwnThread() {
		ClewApp app = watched().property("clew.parallel-loads", 1).shared();
		Map<String, Thread> threads = threads(app);
		CountDownLatch last = new CountDownLatch(setup().isOpenInView() ? 0 : 1);
		// What has not begun when the request's thread has done its part, that takes over
		CountDownLatch begun = new CountDownLatch(1);
		watch(app).before("select u1_0", () -> {
			begun.countDown();
			return last.await(30, TimeUnit.SECONDS);
		});
		watch(app).before("select p1_0", () -> begun.await(30, TimeUnit.SECONDS));
		watch(app).before("select t1_0", () -> {
			last.countDown();
			return last;
		});
		Answer answer = app.query("{users{username} posts{title} tags{name}}");
		watch(app).reset();
		assertThat(answer).isAsWalked();
		assertThat(threads).containsEntry("posts", Thread.currentThread())
			.containsEntry("tags", Thread.currentThread());
		assertThat(threads.get("users") == Thread.currentThread()).isEqualTo(setup().isOpenInView());
	}

	@Test
	void surroundingTransactionKeepsThemOnItsThread() {
		try (ClewApp app = watched().start()) {
			Map<String, Thread> threads = threads(app);
			app.inTransaction((entityManager) -> {
				entityManager.find(User.class, 1L).setUsername("renamed");
				threads.clear();
				Answer answer = app.query("{user(id: 1){username} tags{name} again: user(id: 1){username}}");
				assertThat(answer.<Map<String, Object>>get("user")).containsEntry("username", "renamed");
				assertThat(answer.<Map<String, Object>>get("again")).containsEntry("username", "renamed");
			});
			assertThat(threads.values()).isNotEmpty().containsOnly(Thread.currentThread());
		}
	}

	@Test
	void errorsAreThoseOfOneAfterTheOther() {
		String document = """
				{ users { username } deep: users { posts { comments { author { username } } } }
				bad: usersBy(id: ["x"]) { id } firstUser { username } }
				""";
		Answer parallel = watched().shared().query(document);
		Answer sequential = blog().shared().query(document);
		assertThat(parallel.errors()).isNotEmpty()
			.extracting(GraphQLError::getMessage)
			.containsExactlyInAnyOrderElementsOf(sequential.errors().stream().map(GraphQLError::getMessage).toList());
		assertThat(parallel.data()).isEqualTo(sequential.data());
	}

	@Test
	void whatBelongsToTheThreadOfTheRequestIsThere() {
		ContextRegistry.getInstance().registerThreadLocalAccessor("tenant of the test", Tenant.CURRENT);
		ClewApp app = blog().property("clew.parallel", true).with(Tenant.class).shared();
		Tenant.SEEN.clear();
		Tenant.CURRENT.set("acme");
		try {
			// On a busy machine the request may be done before another thread has begun
			for (int i = 0; i < 50 && Tenant.SEEN.size() < 2; i++) {
				assertThat(app.query(DOCUMENT)).hasNoErrors();
			}
		}
		finally {
			Tenant.CURRENT.remove();
			ContextRegistry.getInstance().removeThreadLocalAccessor("tenant of the test");
		}
		assertThat(Tenant.SEEN.values()).containsOnly("acme");
		assertThat(Tenant.SEEN.size() > 1).isEqualTo(!setup().isOpenInView());
	}

	@Test
	void manyClientsShareAPoolOfTwo() throws Exception {
		AppSpec spec = blog().property("spring.datasource.hikari.maximum-pool-size", 2)
			.property("spring.datasource.hikari.connection-timeout", 20_000);
		// An open session would keep its connection, which none of these can wait beside
		try (ClewApp app = spec.property("clew.parallel", true)
			.property("clew.parallel-loads", 8)
			.property("spring.jpa.open-in-view", false)
			.start()) {
			Object expected = app.query(DOCUMENT).data();
			ExecutorService clients = Executors.newFixedThreadPool(16);
			try {
				List<Future<Answer>> answers = new ArrayList<>();
				for (int i = 0; i < 160; i++) {
					answers.add(clients.submit(() -> app.query(DOCUMENT)));
				}
				for (Future<Answer> answer : answers) {
					assertThat(answer.get(60, TimeUnit.SECONDS)).hasNoErrors();
					assertThat(answer.get().data()).isEqualTo(expected);
				}
			}
			finally {
				clients.shutdownNow();
			}
			assertThat(app.bean(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections()).isZero();
		}
	}

	@Test
	void threadsThatNeverComeAreNotWaitedFor() {
		assertThat(blog().property("clew.parallel", true).with(Deaf.class).shared().query(DOCUMENT)).isAsWalked()
			.hasStatements(3);
		assertThat(blog().property("clew.parallel", true).with(Full.class).shared().query(DOCUMENT)).isAsWalked()
			.hasStatements(3);
	}

	private AppSpec watched() {
		return blog().property("clew.parallel", true).with(JdbcWatch.class);
	}

	private static JdbcWatch watch(ClewApp app) {
		return app.bean(JdbcWatch.class);
	}

	/**
	 * Return which thread reads which table from now on.
	 */
	private static Map<String, Thread> threads(ClewApp app) {
		watch(app).reset();
		Map<String, Thread> threads = new ConcurrentHashMap<>();
		for (String table : List.of("users", "posts", "tags")) {
			watch(app).before("from " + table + " ", () -> threads.put(table, Thread.currentThread()));
		}
		return threads;
	}

	@Configuration(proxyBeanMethods = false)
	static class Tenant {

		static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

		static final Map<Thread, String> SEEN = new ConcurrentHashMap<>();

		@Bean
		LoadSessionCustomizer remember() {
			return (session) -> SEEN.put(Thread.currentThread(), String.valueOf(CURRENT.get()));
		}

	}

	/**
	 * Takes everything and runs nothing, as if all threads were busy.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Deaf {

		@Bean
		Executor applicationTaskExecutor() {
			return (task) -> {
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Full {

		@Bean
		Executor applicationTaskExecutor() {
			return (task) -> {
				throw new RejectedExecutionException("full");
			};
		}

	}

}
