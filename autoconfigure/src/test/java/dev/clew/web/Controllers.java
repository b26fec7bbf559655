package dev.clew.web;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import com.zaxxer.hikari.HikariDataSource;
import dev.clew.cases.model.Blog.Post;
import dev.clew.cases.model.Blog.User;
import dev.clew.cases.repository.BlogRepositories;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Controllers that return in every way which Spring for GraphQL knows, and what they add
 * to the blog's schema.
 */
@Controller
class Controllers {

	static final String SCHEMA = """
			extend type Query {
				plainPosts: [Post!]!
				callablePosts: [Post!]!
				futurePosts: [Post!]!
				monoPosts: [Post!]!
				fluxPosts: [Post!]!
				graphPosts: [Post!]!
				callableGraphPosts: [Post!]!
				lazyMonoPosts: [Post!]!
				activeConnections: Int!
			}
			extend type Post { slowTitle: String failing: String }
			type Mutation { setBio(id: ID!, bio: String!): User }
			type Subscription { posted(count: Int): Post }
			""";

	private final BlogRepositories.Posts posts;

	private final EntityManager entityManager;

	private final TransactionTemplate transaction;

	private final HikariDataSource pool;

	Controllers(BlogRepositories.Posts posts, EntityManager entityManager, PlatformTransactionManager manager,
			HikariDataSource pool) {
		this.pool = pool;
		this.posts = posts;
		this.entityManager = entityManager;
		this.transaction = new TransactionTemplate(manager);
	}

	@QueryMapping
	List<Post> plainPosts() {
		return this.posts.findByPublishedTrueOrderById();
	}

	@QueryMapping
	Callable<List<Post>> callablePosts() {
		return this.posts::findByPublishedTrueOrderById;
	}

	@QueryMapping
	CompletableFuture<List<Post>> futurePosts() {
		return CompletableFuture.supplyAsync(this.posts::findByPublishedTrueOrderById);
	}

	@QueryMapping
	Mono<List<Post>> monoPosts() {
		return Mono.fromCallable(this.posts::findByPublishedTrueOrderById).subscribeOn(Schedulers.boundedElastic());
	}

	@QueryMapping
	Flux<Post> fluxPosts() {
		return monoPosts().flatMapIterable((found) -> found);
	}

	@QueryMapping
	Mono<List<Post>> lazyMonoPosts() {
		return Mono.fromCallable(this.posts::findByPublishedTrueOrderById);
	}

	@QueryMapping
	List<Post> graphPosts(EntityGraph<Post> graph) {
		return this.entityManager.createQuery("from Post where published order by id", Post.class)
			.setHint("jakarta.persistence.loadgraph", graph)
			.getResultList();
	}

	@QueryMapping
	Callable<List<Post>> callableGraphPosts(EntityGraph<Post> graph) {
		return () -> graphPosts(graph);
	}

	@QueryMapping
	int activeConnections() {
		return this.pool.getHikariPoolMXBean().getActiveConnections();
	}

	@SchemaMapping
	CompletableFuture<String> slowTitle(Post post) {
		return CompletableFuture.supplyAsync(() -> "slow " + post.getTitle());
	}

	@SchemaMapping
	String failing(Post post) {
		throw new IllegalStateException("select secret from table of " + post.getTitle());
	}

	@MutationMapping
	Callable<User> setBio(@Argument long id, @Argument String bio) {
		return () -> this.transaction.execute((status) -> {
			this.entityManager.createQuery("update User set bio = :bio where id = :id")
				.setParameter("bio", bio)
				.setParameter("id", id)
				.executeUpdate();
			return this.entityManager.find(User.class, id);
		});
	}

	@SubscriptionMapping
	Flux<Post> posted(@Argument Integer count) {
		Flux<Post> events = Flux.defer(() -> Flux.fromStream(plainPosts().stream().limit((count != null) ? count : 99)))
			.subscribeOn(Schedulers.boundedElastic());
		// The ones on threads that must not block
		return (count != null) ? events.delayElements(Duration.ofMillis(1)) : events.concatWith(Flux.never());
	}

}
