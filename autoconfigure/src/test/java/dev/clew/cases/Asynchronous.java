package dev.clew.cases;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import dev.clew.cases.model.Blog.Comment;
import dev.clew.cases.model.Blog.Post;
import dev.clew.cases.model.Blog.User;
import dev.clew.cases.repository.BlogRepositories;
import jakarta.persistence.EntityManager;
import org.dataloader.DataLoader;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/**
 * The author and the comments of a post, in every way in which an application may show
 * them later.
 */
@Controller
class Asynchronous {

	static final String SCHEMA = """
			extend type Query { laterPosts: [Post!]! }
			extend type Post {
				writerMono: User
				writerFuture: User
				writerCallable: User
				writerLoader: User
				writerMap: User
				writerMonoMap: User
				writerGathered: User
				writerCallableMap: User
				notesMap: [Comment!]!
				notesCallable: [Comment!]!
				notesFlux: [Comment!]!
			}
			""";

	private final BlogRepositories.Posts posts;

	private final EntityManager entityManager;

	Asynchronous(BlogRepositories.Posts posts, BlogRepositories.Users users, EntityManager entityManager,
			BatchLoaderRegistry registry) {
		this.posts = posts;
		this.entityManager = entityManager;
		registry.forTypePair(Long.class, User.class)
			.withName("writers")
			.registerMappedBatchLoader((ids, environment) -> Mono.fromCallable(() -> byId(users.findAllById(ids)))
				.delayElement(Duration.ofMillis(5)));
	}

	private static Map<Long, User> byId(List<User> users) {
		return users.stream().collect(Collectors.toMap(User::getId, (user) -> user));
	}

	private static Executor later() {
		return CompletableFuture.delayedExecutor(ThreadLocalRandom.current().nextInt(5), TimeUnit.MILLISECONDS);
	}

	@QueryMapping
	CompletableFuture<List<Post>> laterPosts() {
		return CompletableFuture.supplyAsync(this.posts::findAll, later());
	}

	@SchemaMapping
	Mono<User> writerMono(Post post) {
		return Mono.delay(Duration.ofMillis(2)).flatMap((time) -> Mono.justOrEmpty(post.getAuthor()));
	}

	@SchemaMapping
	CompletableFuture<User> writerFuture(Post post) {
		return CompletableFuture.supplyAsync(post::getAuthor, later());
	}

	@SchemaMapping
	Callable<User> writerCallable(Post post) {
		return post::getAuthor;
	}

	@SchemaMapping
	CompletableFuture<User> writerLoader(Post post, DataLoader<Long, User> writers) {
		return (post.getAuthor() != null) ? writers.load(post.getAuthor().getId())
				: CompletableFuture.completedFuture(null);
	}

	@BatchMapping
	Map<Post, User> writerMap(Set<Post> posts) {
		Map<Post, User> writers = new HashMap<>();
		posts.forEach((post) -> writers.put(post, post.getAuthor()));
		return writers;
	}

	@BatchMapping
	Callable<Map<Post, User>> writerCallableMap(Set<Post> posts) {
		return () -> writerMap(posts);
	}

	@BatchMapping
	Mono<Map<Post, User>> writerMonoMap(Set<Post> posts) {
		return Mono.delay(Duration.ofMillis(2)).map((time) -> writerMap(posts));
	}

	@BatchMapping
	Mono<Map<Post, User>> writerGathered(Set<Post> posts) {
		return Flux.fromIterable(posts)
			.filter((post) -> post.getAuthor() != null)
			.delayElements(Duration.ofMillis(1))
			.collectMap((post) -> post, Post::getAuthor);
	}

	@BatchMapping
	Map<Post, List<Comment>> notesMap(Set<Post> posts) {
		Map<Long, List<Comment>> comments = this.entityManager
			.createQuery("from Comment where post.id in :posts", Comment.class)
			.setParameter("posts", posts.stream().map(Post::getId).toList())
			.getResultList()
			.stream()
			.sorted(Comparator.comparing(Comment::getLikes).reversed().thenComparing(Comment::getId))
			.collect(Collectors.groupingBy((comment) -> comment.getPost().getId()));
		Map<Post, List<Comment>> notes = new HashMap<>();
		posts.forEach((post) -> notes.put(post, comments.getOrDefault(post.getId(), List.of())));
		return notes;
	}

	@BatchMapping
	Callable<Map<Post, List<Comment>>> notesCallable(Set<Post> posts) {
		return () -> notesMap(posts);
	}

	@BatchMapping
	Flux<List<Comment>> notesFlux(List<Post> posts) {
		Map<Post, List<Comment>> notes = notesMap(Set.copyOf(posts));
		return Flux.fromIterable(posts).delayElements(Duration.ofMillis(1)).map(notes::get);
	}

}
