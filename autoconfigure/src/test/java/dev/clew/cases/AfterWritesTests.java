package dev.clew.cases;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.clew.cases.model.Blog.User;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.load.LoadSessionCustomizer;
import jakarta.persistence.EntityManager;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Loads of queries are read-only transactions, those that follow writes are not, and
 * write nothing all the same.
 */
class AfterWritesTests {

	private static final Opened READ_ONLY = new Opened(true, FlushMode.MANUAL, true);

	private static final Opened AFTER_WRITES = new Opened(false, FlushMode.MANUAL, true);

	private static final List<Opened> OPENED = new CopyOnWriteArrayList<>();

	@BeforeEach
	void forget() {
		OPENED.clear();
	}

	@Test
	void loadsOfAQueryAreReadOnly() {
		ClewApp app = spec().shared();
		assertThat(app.query("{users{username posts{title}}}")).hasNoErrors();
		assertThat(OPENED).containsExactly(READ_ONLY);
	}

	@Test
	void loadsOfAMutationAreNot() {
		ClewApp app = spec().shared();
		assertThat(app.query("mutation{touch{posts{title}}}")).hasNoErrors();
		assertThat(OPENED).containsExactly(AFTER_WRITES);
	}

	@Test
	void queriesBelowAMutationAreNot() {
		ClewApp app = spec().shared();
		assertThat(app.query("mutation{thenQuery{users{username}}}")).hasNoErrors();
		assertThat(OPENED).containsExactly(AFTER_WRITES);
	}

	@Test
	void loadsOfSubscriptionsAreNot() {
		ClewApp app = spec().shared();
		assertThat(app.subscribe("subscription{touched{posts{title}}}")).hasSize(1);
		assertThat(OPENED).containsExactly(AFTER_WRITES);
	}

	@Test
	void changesOfAnOpenSessionAreNotWrittenByLoads() {
		ClewApp app = spec().property("spring.jpa.open-in-view", true).shared();
		assertThat(app.query("mutation{touch{username posts{id}} flushMode}"))
			.hasJson("{'touch': {'username': 'unsaved', 'posts': [{'id': '1'}, {'id': '2'}]}, 'flushMode': 'AUTO'}");
		assertThat(app.query("{user(id: 1){username}}")).hasJson("{'user': {'username': 'ada'}}");
	}

	private static AppSpec spec() {
		return Setup.H2.blog().schema("""
				type Mutation { touch: User thenQuery: Query flushMode: String }
				type Subscription { touched: User }
				""").with(Touches.class, Watched.class);
	}

	/**
	 * A session that Clew opened.
	 */
	private record Opened(boolean readOnly, FlushMode flushMode, boolean readOnlyEntities) {

	}

	@Configuration(proxyBeanMethods = false)
	static class Watched {

		@Bean
		LoadSessionCustomizer watch() {
			return (session) -> {
				if (TransactionSynchronizationManager.isActualTransactionActive()) {
					OPENED.add(new Opened(TransactionSynchronizationManager.isCurrentTransactionReadOnly(),
							session.getHibernateFlushMode(), session.isDefaultReadOnly()));
				}
			};
		}

	}

	@Controller
	static class Touches {

		private final EntityManager entityManager;

		Touches(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		// Outside of any transaction, so that it is not written
		@MutationMapping
		User touch() {
			User user = this.entityManager.find(User.class, 1L);
			user.setUsername("unsaved");
			return user;
		}

		@MutationMapping
		Object thenQuery() {
			return new Object();
		}

		@MutationMapping
		String flushMode() {
			return this.entityManager.unwrap(Session.class).getHibernateFlushMode().name();
		}

		@SubscriptionMapping
		Flux<User> touched() {
			return Flux.just(touch());
		}

	}

}
