package dev.clew.cases;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.clew.cases.model.Blog.Post;
import dev.clew.cases.model.Blog.User;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Mutations and subscriptions: what they return is served, and never from before (cases
 * 42, 62).
 */
abstract class MutationContract extends Contract {

	private ClewApp app;

	MutationContract(Setup setup) {
		super(setup);
	}

	@BeforeEach
	void start() {
		this.app = spec().start();
	}

	@AfterEach
	void close() {
		this.app.close();
	}

	@Test
	void mutationsSelectionSeesWhatItWrote() {
		assertThat(this.app.query("mutation{rename(id: 1, username: \"ada II\"){username country{name} posts{title}}}"))
			.hasJson("""
					{"rename": {"username": "ada II", "country": {"name": "Germany"},
						"posts": [{"title": "Alpha"}, {"title": "Beta"}]}}
					""");
	}

	@Test
	void mutationsSelectionIsServedInBatches() {
		assertThat(this.app.query("mutation{give(id: 6, author: 4){title author{username posts{title}}}}"))
			.hasJson("{'give': {'title': 'Zeta', 'author': {'username': 'dan', 'posts': [{'title': 'Zeta'}]}}}");
	}

	@Test
	void mutationIsNeverAnsweredWithoutAController() {
		assertThat(this.app.query("mutation{nobody{username}}")).hasPartialJson("{'nobody': null}").hasStatements(0);
	}

	@Test
	void secondMutationSeesWhatTheFirstWrote() {
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
	void secondMutationSeesChangedColumns() {
		assertThat(this.app.query("""
				mutation {
					a: renameAuthor(post: 1, username: "x") { author { username } }
					b: renameAuthor(post: 1, username: "y") { author { username } }
				}
				""")).hasJson("{'a': {'author': {'username': 'x'}}, 'b': {'author': {'username': 'y'}}}");
	}

	@Test
	void secondEventOfASubscriptionSeesWhatChanged() {
		List<Answer> events = this.app.subscribe("subscription{changes{title author{username} tags{name}}}");
		assertThat(events).hasSize(2);
		assertThat(events.get(0)).hasJson("""
				{"changes": {"title": "Alpha", "author": {"username": "author 1"},
					"tags": [{"name": "java"}, {"name": "graphql"}]}}
				""");
		assertThat(events.get(1)).hasJson("""
				{"changes": {"title": "Alpha", "author": {"username": "author 2"},
					"tags": [{"name": "java"}, {"name": "graphql"}]}}
				""");
	}

	private AppSpec spec() {
		return blog().schema("""
				type Mutation {
					rename(id: ID!, username: String!): User
					give(id: ID!, author: ID!): Post
					renameAuthor(post: ID!, username: String!): Post
					nobody: User
				}
				type Subscription { changes: Post }
				""").with(Changes.class);
	}

	@Controller
	static class Changes {

		private final EntityManager entityManager;

		private final TransactionTemplate transaction;

		Changes(EntityManager entityManager, PlatformTransactionManager transactionManager) {
			this.entityManager = entityManager;
			this.transaction = new TransactionTemplate(transactionManager);
		}

		@MutationMapping
		User rename(@Argument Long id, @Argument String username) {
			return this.transaction.execute((status) -> {
				User user = this.entityManager.find(User.class, id);
				user.setUsername(username);
				return user;
			});
		}

		@MutationMapping
		Post give(@Argument Long id, @Argument Long author) {
			return this.transaction.execute((status) -> {
				Post post = this.entityManager.find(Post.class, id);
				post.setAuthor(this.entityManager.getReference(User.class, author));
				return post;
			});
		}

		@MutationMapping
		Post renameAuthor(@Argument Long post, @Argument String username) {
			return this.transaction.execute((status) -> {
				this.entityManager
					.createQuery("update User u set u.username = :name where u.id = "
							+ "(select p.author.id from Post p where p.id = :post)")
					.setParameter("name", username)
					.setParameter("post", post)
					.executeUpdate();
				// Entities of an open session do not hear of it
				this.entityManager.clear();
				return this.entityManager.find(Post.class, post);
			});
		}

		@SubscriptionMapping
		Flux<Post> changes() {
			AtomicInteger count = new AtomicInteger();
			return Flux.range(1, 2).map((event) -> renameAuthor(1L, "author " + count.incrementAndGet()));
		}

	}

}
