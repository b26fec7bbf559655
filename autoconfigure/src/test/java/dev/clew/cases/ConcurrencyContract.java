package dev.clew.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import com.zaxxer.hikari.HikariDataSource;
import dev.clew.cases.model.Blog.Post;
import dev.clew.cases.model.Blog.User;
import dev.clew.cases.repository.BlogRepositories;
import dev.clew.fixture.Answer;
import dev.clew.fixture.ClewApp;
import org.dataloader.DataLoader;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests at once share nothing, and no loader hangs (cases 43, 45).
 */
abstract class ConcurrencyContract extends Contract {

	private static final Map<String, String> ROOTS = Map.of("slowPosts", "from Post");

	ConcurrencyContract(Setup setup) {
		super(setup);
	}

	@Test
	void requestsAtOnceShareNothing() throws Exception {
		ClewApp app = app();
		String document = """
				query($id: ID, $published: Boolean) {
					user(id: $id) { id username posts(published: $published) { title tags { name } } }
					slowPosts { title author { username } }
				}
				""";
		Map<Integer, Object> expected = new HashMap<>();
		for (int id = 1; id <= 4; id++) {
			Answer answer = app.query(document, variables(id));
			assertThat(answer).isAsWalkedFrom(ROOTS);
			expected.put(id, answer.data());
		}
		ExecutorService executor = Executors.newFixedThreadPool(8);
		try {
			List<Future<Answer>> answers = new ArrayList<>();
			for (int i = 0; i < 80; i++) {
				int id = 1 + i % 4;
				answers.add(executor.submit(() -> app.query(document, variables(id))));
			}
			for (int i = 0; i < 80; i++) {
				Answer answer = answers.get(i).get(60, TimeUnit.SECONDS);
				assertThat(answer).hasNoErrors();
				assertThat(answer.data()).isEqualTo(expected.get(1 + i % 4));
			}
		}
		finally {
			executor.shutdownNow();
		}
		assertThat(app.bean(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections()).isZero();
	}

	private static Map<String, Object> variables(int id) {
		return Map.of("id", id, "published", id % 2 == 0);
	}

	@Test
	void asynchronousControllerAboveALoaderDoesNotHang() {
		assertThat(app().query("{slowPosts{title author{username posts{title}} tags{name}}}")).isAsWalkedFrom(ROOTS)
			.hasAtMostStatements(4);
	}

	@Test
	void loaderOfTheUserBesideOursDoesNotHang() {
		Answer answer = app().query("""
				{
					post(id: 1) { author { nickname posts { title author { nickname } } } comments { text } }
					slowPosts { author { nickname } }
				}
				""");
		assertThat(answer).hasNoErrors();
		Map<?, ?> post = answer.get("post");
		assertThat(post.get("author")).asString().contains("nickname=nick of 1");
	}

	@Test
	void asynchronousFieldBesideARelationDoesNotHang() {
		Answer answer = app().query("{slowPosts{title slowTitle author{username} tags{name}}}");
		assertThat(answer).hasNoErrors().hasAtMostStatements(3);
		List<Map<String, Object>> posts = answer.get("slowPosts");
		assertThat(posts).hasSize(7 * setup().scale())
			.allSatisfy((post) -> assertThat(post.get("slowTitle")).isEqualTo("slow " + post.get("title")));
	}

	private ClewApp app() {
		return blog().schema("""
				extend type Query { slowPosts: [Post!]! }
				extend type User { nickname: String }
				extend type Post { slowTitle: String }
				""").with(BlogRepositories.class, Slow.class).property("clew.max-depth", 5).shared();
	}

	@Controller
	static class Slow {

		private final BlogRepositories.Posts posts;

		Slow(BlogRepositories.Posts posts, BatchLoaderRegistry registry) {
			this.posts = posts;
			registry.forTypePair(Long.class, String.class)
				.withName("nicknames")
				.registerMappedBatchLoader((ids, environment) -> Mono
					.just(ids.stream().collect(Collectors.toMap((id) -> id, (id) -> "nick of " + id))));
		}

		@QueryMapping
		CompletableFuture<List<Post>> slowPosts() {
			return CompletableFuture.supplyAsync(this.posts::findAll,
					CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
		}

		@SchemaMapping
		CompletableFuture<String> nickname(User user, DataLoader<Long, String> nicknames) {
			return nicknames.load(user.getId());
		}

		@SchemaMapping
		CompletableFuture<String> slowTitle(Post post) {
			return CompletableFuture.supplyAsync(() -> "slow " + post.getTitle());
		}

	}

}
