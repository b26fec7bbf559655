package dev.clew.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import dev.clew.cases.model.Blog.Post;
import dev.clew.cases.model.Blog.User;
import dev.clew.cases.repository.BlogRepositories;
import dev.clew.fixture.Answer;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever wraps the entities that a controller returns, they are completed inside (case
 * 40).
 */
abstract class CompletionContract extends Contract {

	private static final Map<String, String> ROOTS = Map.of("optionalUser", "from User where id = 1", "noUser",
			"from User where id < 0", "monoUser", "from User where id = 1", "futureUsers", "from User", "fluxUsers",
			"from User", "page", "from Post where id in (1, 2)", "slice", "from Post where id in (1, 3)");

	private static final String BELOW = "{title author{username} tags{name}}";

	CompletionContract(Setup setup) {
		super(setup);
	}

	@Test
	void optional() {
		assertThat(ask("{optionalUser{username posts{title}}}")).isAsWalkedFrom(ROOTS).hasStatements(2);
		assertThat(ask("{noUser{username posts{title}}}")).isAsWalkedFrom(ROOTS).hasStatements(1);
	}

	@Test
	void mono() {
		assertThat(ask("{monoUser{username posts{title tags{name}}}}")).isAsWalkedFrom(ROOTS).hasStatements(3);
	}

	@Test
	void flux() {
		assertThat(ask("{fluxUsers{username posts{title}}}")).isAsWalkedFrom(ROOTS).hasStatements(2);
	}

	@Test
	void completableFuture() {
		assertThat(ask("{futureUsers{username posts{title} country{name}}}")).isAsWalkedFrom(ROOTS)
			.hasAtMostStatements(3);
	}

	@Test
	void pageAsAList() {
		assertThat(ask("{page" + BELOW + "}")).isAsWalkedFrom(ROOTS).hasStatements(3);
	}

	@Test
	void sliceAsAList() {
		assertThat(ask("{slice" + BELOW + "}")).isAsWalkedFrom(ROOTS).hasStatements(2);
	}

	@Test
	void windowAsAConnection() {
		assertThat(ask("{window{edges{node" + BELOW + "} pageInfo{hasNextPage}}}")).hasStatements(2).hasJson("""
				{"window": {"pageInfo": {"hasNextPage": true}, "edges": [
					{"node": {"title": "Alpha", "author": {"username": "ada"},
						"tags": [{"name": "java"}, {"name": "graphql"}]}},
					{"node": {"title": "Beta", "author": {"username": "ada"}, "tags": [{"name": "graphql"}]}}]}}
				""");
	}

	@Test
	void sliceAsAConnection() {
		assertThat(ask("{sliceConnection{edges{node" + BELOW + "}}}")).hasStatements(2).hasJson("""
				{"sliceConnection": {"edges": [
					{"node": {"title": "Alpha", "author": {"username": "ada"},
						"tags": [{"name": "java"}, {"name": "graphql"}]}},
					{"node": {"title": "Gamma", "author": {"username": "bob"}, "tags": []}}]}}
				""");
	}

	@Override
	Answer ask(String document) {
		return blog().schema("""
				extend type Query {
					optionalUser: User
					noUser: User
					monoUser: User
					fluxUsers: [User!]!
					futureUsers: [User!]!
					page: [Post!]!
					slice: [Post!]!
					window: PostConnection
					sliceConnection: PostConnection
				}
				""").with(BlogRepositories.class, Wrappers.class).shared().query(document);
	}

	@Controller
	static class Wrappers {

		private final BlogRepositories.Posts posts;

		private final BlogRepositories.Users users;

		Wrappers(BlogRepositories.Posts posts, BlogRepositories.Users users) {
			this.posts = posts;
			this.users = users;
		}

		@QueryMapping
		Optional<User> optionalUser() {
			return this.users.findByUsernameAndIdLessThan("ada", 1000);
		}

		@QueryMapping
		Optional<User> noUser() {
			return this.users.findById(-1L);
		}

		@QueryMapping
		Mono<User> monoUser() {
			return Mono.fromSupplier(() -> this.users.findById(1L).orElseThrow());
		}

		@QueryMapping
		Flux<User> fluxUsers() {
			return Flux.defer(() -> Flux.fromIterable(this.users.findAll()));
		}

		@QueryMapping
		CompletableFuture<List<User>> futureUsers() {
			return CompletableFuture.supplyAsync(this.users::findAll);
		}

		@QueryMapping
		Page<Post> page() {
			return this.posts.findPageBy(PageRequest.of(0, 2, Sort.by("id")));
		}

		@QueryMapping
		Slice<Post> slice() {
			return this.posts.findSliceByPublishedTrue(PageRequest.of(0, 2, Sort.by("id")));
		}

		@QueryMapping
		Window<Post> window() {
			return this.posts.findFirst2ByOrderById(ScrollPosition.offset());
		}

		@QueryMapping
		Slice<Post> sliceConnection() {
			return slice();
		}

	}

}
