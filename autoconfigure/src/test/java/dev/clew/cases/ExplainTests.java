package dev.clew.cases;

import java.util.List;
import java.util.Map;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.Blog.Post;
import dev.clew.cases.model.BlogData;
import dev.clew.cases.model.Geo;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import dev.clew.wiring.ExplainAccess;
import dev.clew.wiring.ExplainInterceptor;
import dev.clew.wiring.OrderedEvents;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.WebGraphQlTester;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What a request is told of how it was answered, and who is.
 */
@ExtendWith(OutputCaptureExtension.class)
class ExplainTests {

	private static final Map<String, Object> ASKED = Map.of("explain", true);

	private static final String DOCUMENT = "{users{username posts{title tags{name}}} country: user(id: 1){country{name}}}";

	private final AppSpec spec = ClewApp.of(Blog.class, Geo.class)
		.schema("""
				type Query { users: [User!]! user(id: ID): User published: [Post!]! }
				type Subscription { posted: Post! }
				type User { id: ID! username: String! posts: [Post!]! country: Country }
				type Post { id: ID! title: String! likes: Int! author: User tags: [Tag!]! comments: [Comment!]! }
				type Tag { name: String! }
				type Comment { text: String! }
				type Country { name: String! }
				""")
		.data(new BlogData(1))
		.with(PublishedPosts.class, Posts.class)
		.property("clew.max-depth", 4)
		.property("clew.types.Post.strategies.comments", "lazy");

	private final AppSpec granting = this.spec.with(Granting.class).property("clew.explain", "on-demand");

	@Test
	void showsPlansAndStatementsOfRootFields() {
		Map<String, Object> explained = explained(this.granting, DOCUMENT);
		assertThat(explained).containsEntry("statements", 4);
		assertThat((int) explained.get("rows")).isPositive();
		assertThat(((Number) explained.get("naive")).intValue()).isGreaterThan(10);
		Map<String, Object> users = loads(explained).get(0);
		assertThat(users).containsEntry("field", "users").containsEntry("kind", "root").containsEntry("error", null);
		assertThat(statements(users)).extracting((statement) -> statement.get("field"))
			.containsExactly("users", "users.posts", "users.posts.tags");
		assertThat(statements(users)).allSatisfy((statement) -> {
			assertThat((String) statement.get("sql")).startsWith("select ");
			assertThat((int) statement.get("rows")).isPositive();
			assertThat((double) statement.get("milliseconds")).isPositive();
			assertThat((List<?>) statement.get("further")).isEmpty();
		});
		assertThat(statements(users).get(1)).containsEntry("parameters", 1);
		Map<?, ?> plan = (Map<?, ?>) users.get("plan");
		assertThat(plan.get("type")).isEqualTo("User");
		assertThat(plan.get("form")).isEqualTo("rows");
		assertThat(plan.get("columns")).isEqualTo(List.of("username"));
		assertThat((List<?>) plan.get("edges")).singleElement()
			.asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsEntry("field", "posts")
			.containsEntry("loading", "select")
			.containsEntry("type", "Post");
		assertThat((String) users.get("text")).startsWith("users: User as rows [username]");
	}

	@Test
	void showsWhatWasReachedOnlyAndWhy() {
		Map<String, Object> explained = explained(this.granting, "{published{title author{username} comments{text}}}");
		assertThat(loads(explained)).hasSize(2).allSatisfy((load) -> {
			assertThat(load).containsEntry("kind", "relation");
			assertThat((int) load.get("keys")).isPositive();
			assertThat(statements(load)).hasSize(1);
		});
		assertThat(loads(explained)).extracting((load) -> load.get("field"), (load) -> load.get("why"))
			.containsExactlyInAnyOrder(tuple("Post.author", "'Query.published' is served by the application"),
					tuple("Post.comments", "the strategy of 'Post.comments' is 'lazy'"));
	}

	@Test
	@SuppressWarnings("unchecked")
	void showsWhatCodeOfTheApplicationRuns() {
		Map<String, Object> explained = explained(this.granting, "{published{title}}");
		List<Map<String, Object>> application = (List<Map<String, Object>>) explained.get("application");
		assertThat(application).singleElement()
			.satisfies((user) -> assertThat(user).containsEntry("field", "Query.published"));
		List<Map<String, Object>> statements = (List<Map<String, Object>>) application.get(0).get("statements");
		assertThat(statements).singleElement()
			.satisfies((statement) -> assertThat(statement).containsEntry("times", 1))
			.satisfies((statement) -> assertThat((String) statement.get("sql")).contains("from posts"));
		assertThat(explained).containsEntry("statements", 0);
	}

	@Test
	void namesTheErrorWithoutWhatIsInside() {
		Map<String, Object> explained = explained(this.granting.property("clew.max-rows", 3),
				"{users{username posts{title}}}");
		assertThat((String) loads(explained).get(0).get("error")).contains("max-rows=3");
	}

	@Test
	@SuppressWarnings("unchecked")
	void saysWhatRunsOutsideOfAConsistentRead() {
		Map<String, Object> explained = explained(this.granting.property("clew.consistent-read", true),
				"{users{username} published{title} user(id: 1){username}}");
		assertThat((List<Object>) explained.get("notes"))
			.containsExactly("'published' is served by the application, outside of clew.consistent-read");
	}

	@Test
	@SuppressWarnings("unchecked")
	void saysWhyTheEngineCompletes() {
		assertThat((List<Object>) explained(this.granting, "{users{posts{title likes}}}").get("notes"))
			.containsExactly("The engine completes 'users': 'Post.likes' is served by the application");
		assertThat((List<Object>) explained(this.granting, "{users{posts{title}}}").get("notes")).isEmpty();
	}

	@Test
	void headerAsksAsWell() {
		try (ClewApp app = this.granting.start()) {
			assertThat(extension(tester(app).mutate().header("X-Clew-Explain", "true").build().document(DOCUMENT)))
				.isNotNull();
			assertThat(extension(tester(app).document(DOCUMENT))).isNull();
		}
	}

	@Test
	void nobodyIsToldWhereItIsOff() {
		assertThat(explained(this.spec.with(Granting.class), DOCUMENT)).isNull();
	}

	@Test
	void nobodyIsToldWithoutAccess() {
		assertThat(explained(this.spec.property("clew.explain", "on-demand"), DOCUMENT)).isNull();
		assertThat(explained(this.spec.with(Failing.class).property("clew.explain", "on-demand"), DOCUMENT)).isNull();
	}

	@Test
	void everybodyIsToldWhereItIsAlwaysOn() {
		try (ClewApp app = this.spec.property("clew.explain", "always").start()) {
			assertThat(extension(tester(app).document(DOCUMENT))).isNotNull();
		}
	}

	@Test
	void eachEventOfASubscriptionIsExplained() {
		try (ClewApp app = this.spec.property("clew.explain", "always").start()) {
			List<Object> statements = tester(app).document("subscription{posted{title tags{name}}}")
				.executeSubscription()
				.toFlux()
				.map((event) -> statementsOf(event))
				.collectList()
				.block();
			assertThat(statements).containsExactly(1, 1);
		}
	}

	private static Object statementsOf(GraphQlTester.Response event) {
		return event.returnResponse().getExtensions().get("clew") instanceof Map<?, ?> map ? map.get("statements") : "";
	}

	@Test
	void logTellsAtDebug(CapturedOutput output) {
		LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
		try (ClewApp app = this.spec.start()) {
			logging.setLogLevel("dev.clew.explain", LogLevel.DEBUG);
			assertThat(extension(tester(app).document(DOCUMENT))).isNull();
			assertThat(output).contains("Request: 4 statements").contains("users.posts: ").contains("    select ");
		}
		finally {
			logging.setLogLevel("dev.clew.explain", null);
		}
	}

	private static Map<String, Object> explained(AppSpec spec, String document) {
		try (ClewApp app = spec.start()) {
			return extension(tester(app).document(document).extension("clew", ASKED));
		}
	}

	private static WebGraphQlTester tester(ClewApp app) {
		return WebGraphQlTester.create(WebGraphQlHandler.builder(app.bean(ExecutionGraphQlService.class))
			.interceptor(app.bean(OrderedEvents.class), app.bean(ExplainInterceptor.class))
			.build());
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> extension(GraphQlTester.Request<?> request) {
		return (Map<String, Object>) request.execute().returnResponse().getExtensions().get("clew");
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> loads(Map<String, Object> explained) {
		return (List<Map<String, Object>>) explained.get("loads");
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> statements(Map<String, Object> load) {
		return (List<Map<String, Object>>) load.get("statements");
	}

	@Controller
	static class Posts {

		private final PublishedPosts posts;

		Posts(PublishedPosts posts) {
			this.posts = posts;
		}

		@SchemaMapping
		int likes(Post post) {
			return post.isPublished() ? 1 : 0;
		}

		@SubscriptionMapping
		Flux<Post> posted() {
			return Flux.fromIterable(this.posts.published()).take(2);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Granting {

		@Bean
		ExplainAccess everybody() {
			return (request) -> Mono.just(true);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Failing {

		@Bean
		ExplainAccess failing() {
			return (request) -> {
				throw new IllegalStateException("no directory of users");
			};
		}

	}

}
