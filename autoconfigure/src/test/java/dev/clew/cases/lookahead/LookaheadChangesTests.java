package dev.clew.cases.lookahead;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.cases.model.Blog.Post;
import dev.clew.cases.model.Blog.User;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.load.EntityFilter;
import dev.clew.load.Restriction;
import dev.clew.wiring.Lookahead;
import dev.clew.wiring.Selected;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A look-ahead behind a write sees what was written, in mutations and in the events of a
 * subscription (cases 42, 62).
 */
@EverySetup(only = { Setup.H2, Setup.POSTGRES, Setup.MARIADB_ENTITIES })
class LookaheadChangesTests {

	private final Setup setup;

	private ClewApp app;

	LookaheadChangesTests(Setup setup) {
		this.setup = setup;
	}

	@AfterEach
	void close() {
		this.app.close();
	}

	@Test
	void seesWhatItsOwnTransactionWrote() {
		start(spec());
		assertThat(
				this.app.query("mutation{rename(id: 1, username: \"ada II\"){username posts{title author{username}}}}"))
			.hasStatements(3)
			.hasJson("""
					{'rename': {'username': 'ada II', 'posts': [{'title': 'Alpha', 'author': {'username': 'ada II'}},
						{'title': 'Beta', 'author': {'username': 'ada II'}}]}}""");
	}

	@Test
	void seesItWhateverTheFlushMode() {
		start(spec().property("spring.jpa.properties.org.hibernate.flushMode", "COMMIT"));
		assertThat(this.app.query("mutation{rename(id: 1, username: \"ada II\"){username}}"))
			.hasJson("{'rename': {'username': 'ada II'}}");
	}

	@Test
	void seesWhatAFinishedTransactionWrote() {
		start(spec());
		assertThat(this.app.query("mutation{give(id: 6, author: 4){title author{username posts{title}}}}"))
			.hasJson("{'give': {'title': 'Zeta', 'author': {'username': 'dan', 'posts': [{'title': 'Zeta'}]}}}");
	}

	@Test
	void secondMutationSeesWhatTheFirstWrote() {
		start(spec());
		assertThat(this.app.query("""
				mutation {
					a: give(id: 5, author: 4) { author { username posts { id } } }
					b: give(id: 6, author: 4) { author { username posts { id } } }
				}
				""")).hasJson("""
				{"a": {"author": {"username": "dan", "posts": [{"id": "5"}]}},
				 "b": {"author": {"username": "dan", "posts": [{"id": "5"}, {"id": "6"}]}}}
				""");
	}

	@Test
	void everyEventIsLoadedByItself() {
		start(spec());
		List<Answer> events = this.app.subscribe("subscription{renamed{username posts{title tags{name}}}}");
		assertThat(events).hasSize(3);
		assertThat(events.get(0)).hasJson("""
				{'renamed': {'username': 'name 1', 'posts': [
					{'title': 'Alpha', 'tags': [{'name': 'java'}, {'name': 'graphql'}]},
					{'title': 'Beta', 'tags': [{'name': 'graphql'}]}]}}""");
		assertThat(events.get(1)).hasJson("""
				{'renamed': {'username': 'name 2', 'posts': [
					{'title': 'Alpha', 'tags': [{'name': 'java'}, {'name': 'graphql'}]},
					{'title': 'Beta', 'tags': [{'name': 'graphql'}]}]}}""");
		assertThat(events.get(2)).hasJson("{'renamed': null}");
		assertThat(statements(events)).as("with three reads of the controller").isEqualTo(3 + 3 + 3 + 1);
	}

	@Test
	void everyEventIsBatchedByItself() {
		start(spec().property("clew.types.User.strategies.posts", "lazy"));
		List<Answer> events = this.app.subscribe("subscription{everybody{username posts{title}}}");
		assertThat(events).hasSize(2).allSatisfy((event) -> assertThat(event).hasNoErrors());
		assertThat(statements(events)).isEqualTo(2 + 2);
		assertThat(events.get(1).<List<?>>get("everybody")).hasSize(5);
	}

	@Test
	void rowFiltersAreAskedOnceForEachEvent() {
		start(spec().with(Filters.class).property("clew.types.User.strategies.posts", "lazy"));
		Filters.ASKED.set(0);
		List<Answer> events = this.app.subscribe("subscription{everybody{username posts{author{username}}}}");
		assertThat(events).hasSize(2).allSatisfy((event) -> assertThat(event).hasNoErrors());
		assertThat(Filters.ASKED).hasValue(2);
	}

	// An event may have been loaded before the one before it is read here
	private static int statements(List<Answer> events) {
		return events.stream().mapToInt((event) -> event.selects().size()).sum();
	}

	private void start(AppSpec spec) {
		this.app = spec.start();
	}

	private AppSpec spec() {
		return LookaheadBlog.app(this.setup).schema("""
				type Query { users: [User!]! }
				type Mutation { rename(id: ID!, username: String!): User give(id: ID!, author: ID!): Post }
				type Subscription { renamed: User everybody: [User!]! }
				""").with(Changes.class, Transactions.class);
	}

	@Configuration(proxyBeanMethods = false)
	static class Filters {

		static final AtomicInteger ASKED = new AtomicInteger();

		@Bean
		EntityFilter<User> counting() {
			return (context) -> {
				ASKED.incrementAndGet();
				return Restriction.of("{alias}.id > 0");
			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Transactions {

		@Bean
		TransactionTemplate transaction(PlatformTransactionManager transactionManager) {
			return new TransactionTemplate(transactionManager);
		}

	}

	@Controller
	static class Changes {

		private final EntityManager entityManager;

		private final TransactionTemplate transaction;

		Changes(EntityManager entityManager, TransactionTemplate transaction) {
			this.entityManager = entityManager;
			this.transaction = transaction;
		}

		@MutationMapping
		@Transactional
		public Selected<User> rename(@Argument Long id, @Argument String username, Lookahead<User> user) {
			this.entityManager.find(User.class, id).setUsername(username);
			return user.where(Restriction.of("{alias}.id = :id").with("id", id)).one();
		}

		@MutationMapping
		public Selected<Post> give(@Argument Long id, @Argument Long author, Lookahead<Post> post) {
			this.transaction.executeWithoutResult((status) -> this.entityManager.find(Post.class, id)
				.setAuthor(this.entityManager.getReference(User.class, author)));
			return post.where(Restriction.of("{alias}.id = :id").with("id", id)).one();
		}

		@SubscriptionMapping
		public Flux<Selected<User>> renamed(Lookahead<User> user) {
			return Flux.range(1, 3).map((event) -> {
				this.transaction.executeWithoutResult(
						(status) -> this.entityManager.find(User.class, 1L).setUsername("name " + event));
				return user.where(Restriction.of("{alias}.id = :id").with("id", (event < 3) ? 1L : 987_654L)).one();
			});
		}

		@SubscriptionMapping
		public Flux<Selected<User>> everybody(Lookahead<User> users) {
			return Flux.range(1, 2).map((event) -> users.list());
		}

	}

}
