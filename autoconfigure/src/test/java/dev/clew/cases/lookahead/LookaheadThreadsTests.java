package dev.clew.cases.lookahead;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.cases.model.Blog.Post;
import dev.clew.fixture.Answer;
import dev.clew.fixture.ClewApp;
import dev.clew.load.EntityFilter;
import dev.clew.load.Restriction;
import dev.clew.wiring.Lookahead;
import dev.clew.wiring.Selected;
import graphql.GraphQLContext;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import io.micrometer.context.ContextRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.data.method.annotation.LocalContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A look-ahead on whatever thread, and what it loaded in whatever the controller returns.
 */
@EverySetup(scaled = false)
@ExtendWith(OutputCaptureExtension.class)
class LookaheadThreadsTests {

	private static final String SELECTED = "{title author{username} tags{name}}";

	private static final String WHO = "who";

	private static final ThreadLocal<String> WHO_IS_IT = new ThreadLocal<>();

	private final Setup setup;

	LookaheadThreadsTests(Setup setup) {
		this.setup = setup;
	}

	@ParameterizedTest
	@ValueSource(strings = { "plain", "future", "mono", "callable", "nonBlocking", "result" })
	void takesTheStatementsOfThePlan(String field) {
		assertThat(ask("{%s%s}".formatted(field, SELECTED))).hasStatements(2)
			.isAsWalkedFrom(Map.of(field, "from Post where published = true"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "noFuture", "noMono", "noNonBlocking" })
	void noRowIsNull(String field) {
		assertThat(ask("{%s%s}".formatted(field, SELECTED))).hasStatements(1).hasJson("{'%s': null}".formatted(field));
	}

	@Test
	void nobodyWaitsWhereThreadsMustNot(CapturedOutput output) {
		assertThat(ask("{lookedAt{title}}")).hasErrorsAt("lookedAt");
		assertThat(output).contains("Nothing has been loaded yet, because the thread of the controller must not wait");
	}

	@Test
	void whatTheControllerSaysBesideStays() {
		assertThat(ask("{failing{title tags{name}}}")).hasErrorsAt("failing").hasStatements(2);
		assertThat(ask("{failing{title}}").<List<?>>get("failing")).hasSize(5);
	}

	@Test
	void errorsOfOtherThreadsAreThoseOfTheField() {
		assertThat(ask("{future{author{posts{author{posts{title}}}}} plain{title}}"))
			.hasBadRequest("future", "Query depth 4 exceeds max-depth=3")
			.hasErrorsAt("future");
	}

	@ParameterizedTest
	@ValueSource(strings = { "future", "mono", "nonBlocking" })
	void otherThreadsKnowTheRequest(String field) {
		ContextRegistry.getInstance().registerThreadLocalAccessor(WHO, WHO_IS_IT);
		try {
			assertThat(LookaheadBlog.app(this.setup)
				.schema(Threads.SCHEMA)
				.with(Threads.class, OfOnesOwn.class)
				.shared()
				.query("{%s{title}}".formatted(field)))
				.hasJson("{'%s': [{'title': 'Gamma'}, {'title': 'Eta'}]}".formatted(field));
		}
		finally {
			ContextRegistry.getInstance().removeThreadLocalAccessor(WHO);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "later | [{title=Eta}, {title=Gamma}]", "laterUnknown | []" })
	void threadThatServesSomebodyElseMeanwhileKnowsTheRequest(String field, String posts) {
		ContextRegistry.getInstance().registerThreadLocalAccessor(WHO, WHO_IS_IT);
		try {
			ClewApp app = LookaheadBlog.app(this.setup)
				.schema(Threads.SCHEMA)
				.with(Threads.class, OfOnesOwn.class)
				.shared();
			CompletableFuture<ExecutionGraphQlResponse> answer = app.bean(ExecutionGraphQlService.class)
				.execute(new DefaultExecutionGraphQlRequest("{%s{title}}".formatted(field), null, null, null, "1",
						Locale.ENGLISH))
				.toFuture();
			WHO_IS_IT.set("ada");
			app.bean(Threads.class).gate.get().complete(null);
			assertThat(answer.join().getErrors()).isEmpty();
			assertThat(answer.join().<Map<String, ?>>getData()).hasToString("{%s=%s}".formatted(field, posts));
			assertThat(WHO_IS_IT.get()).isEqualTo("ada");
		}
		finally {
			WHO_IS_IT.remove();
			ContextRegistry.getInstance().removeThreadLocalAccessor(WHO);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{said{said}}", "{said{said tags{name}}}" })
	void whatTheControllerSaysToFieldsBelowStays(String document) {
		List<Map<String, ?>> posts = ask(document).get("said");
		assertThat(posts).isNotEmpty().allSatisfy((post) -> assertThat(post.get("said")).isEqualTo("hello"));
	}

	private Answer ask(String document) {
		return LookaheadBlog.app(this.setup).schema(Threads.SCHEMA).with(Threads.class).shared().query(document);
	}

	@Configuration(proxyBeanMethods = false)
	static class OfOnesOwn {

		@Bean
		EntityFilter<Post> ofOnesOwn() {
			return (context) -> Restriction.of("{alias}.author.username = :me")
				.with("me", Objects.requireNonNullElse(WHO_IS_IT.get(), "nobody"));
		}

	}

	@Controller
	static class Threads {

		static final String SCHEMA = """
				type Query {
					plain: [Post!]! future: [Post!]! mono: [Post!]! callable: [Post!]! nonBlocking: [Post!]! result: [Post!]!
					noFuture: Post noMono: Post noNonBlocking: Post failing: [Post!]
					lookedAt: [Post!] later: [Post!]! laterUnknown: [Post!]! said: [Post!]!
				}
				extend type Post { said: String }
				""";

		private static final Restriction PUBLISHED = Restriction.of("{alias}.published = true");

		private static final Restriction NOTHING = Restriction.of("{alias}.id = 987654");

		private final AtomicReference<CompletableFuture<@Nullable Void>> gate = new AtomicReference<>();

		@QueryMapping
		Selected<Post> plain(Lookahead<Post> posts) {
			return posts.where(PUBLISHED).list();
		}

		@QueryMapping
		CompletableFuture<Selected<Post>> future(Lookahead<Post> posts, GraphQLContext context) {
			context.put(WHO, "bob");
			return CompletableFuture.supplyAsync(() -> posts.where(PUBLISHED).list());
		}

		@QueryMapping
		CompletableFuture<Selected<Post>> later(Lookahead<Post> posts, GraphQLContext context) {
			context.put(WHO, "bob");
			return laterUnknown(posts);
		}

		@QueryMapping
		CompletableFuture<Selected<Post>> laterUnknown(Lookahead<Post> posts) {
			this.gate.set(new CompletableFuture<>());
			return this.gate.get().thenApply((opened) -> posts.where(PUBLISHED).orderBy(Sort.by("title")).list());
		}

		@QueryMapping
		DataFetcherResult<Selected<Post>> said(Lookahead<Post> posts) {
			return DataFetcherResult.<Selected<Post>>newResult()
				.data(posts.where(PUBLISHED).list())
				.localContext(GraphQLContext.of(Map.of("word", "hello")))
				.build();
		}

		@SchemaMapping(typeName = "Post", field = "said")
		String saidBelow(Post post, @LocalContextValue String word) {
			return word;
		}

		@QueryMapping
		Mono<Selected<Post>> mono(Lookahead<Post> posts, GraphQLContext context) {
			context.put(WHO, "bob");
			return Mono.fromCallable(() -> posts.where(PUBLISHED).list()).subscribeOn(Schedulers.boundedElastic());
		}

		@QueryMapping
		Callable<Selected<Post>> callable(Lookahead<Post> posts) {
			return () -> posts.where(PUBLISHED).list();
		}

		@QueryMapping
		Mono<Selected<Post>> nonBlocking(Lookahead<Post> posts, GraphQLContext context) {
			context.put(WHO, "bob");
			return Mono.fromCallable(() -> posts.where(PUBLISHED).list()).subscribeOn(Schedulers.parallel());
		}

		@QueryMapping
		Mono<List<Post>> lookedAt(Lookahead<Post> posts) {
			return Mono.fromCallable(() -> posts.entities().list().objects()).subscribeOn(Schedulers.parallel());
		}

		@QueryMapping
		DataFetcherResult<Selected<Post>> result(Lookahead<Post> posts) {
			return DataFetcherResult.<Selected<Post>>newResult().data(posts.where(PUBLISHED).list()).build();
		}

		@QueryMapping
		CompletableFuture<Selected<Post>> noFuture(Lookahead<Post> post) {
			return CompletableFuture.supplyAsync(() -> post.where(NOTHING).one());
		}

		@QueryMapping
		Mono<Selected<Post>> noMono(Lookahead<Post> post) {
			return Mono.fromCallable(() -> post.where(NOTHING).one());
		}

		@QueryMapping
		Mono<Selected<Post>> noNonBlocking(Lookahead<Post> post) {
			return Mono.fromCallable(() -> post.where(NOTHING).one()).subscribeOn(Schedulers.parallel());
		}

		@QueryMapping
		DataFetcherResult<Selected<Post>> failing(Lookahead<Post> posts, DataFetchingEnvironment environment) {
			return DataFetcherResult.<Selected<Post>>newResult()
				.data(posts.where(PUBLISHED).list())
				.error(GraphqlErrorBuilder.newError(environment).message("Not all of them").build())
				.build();
		}

	}

}
