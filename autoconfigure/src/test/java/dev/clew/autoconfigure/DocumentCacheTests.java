package dev.clew.autoconfigure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.preparsed.NoOpPreparsedDocumentProvider;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.ParseAndValidate;
import graphql.parser.Parser;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.visibility.GraphqlFieldVisibility;
import graphql.schema.visibility.NoIntrospectionGraphqlFieldVisibility;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A document is parsed once, whoever asks it, within limits.
 */
class DocumentCacheTests {

	private static final String BOOKS = "{books{title}}";

	private static final Predicate<Class<?>> ANY_RULE = (rule) -> true;

	private final DocumentCache documents = new DocumentCache(DataSize.ofKilobytes(100));

	private final AtomicInteger parsed = new AtomicInteger();

	@Test
	void documentIsParsedOnceForAllValues() {
		PreparsedDocumentEntry first = get(input(BOOKS).build());
		assertThat(get(input(BOOKS).variables(Map.of("a", 1)).locale(Locale.JAPAN).build())).isSameAs(first);
		assertThat(this.parsed).hasValue(1);
	}

	@Test
	void whatIsWrongIsToldAnew() {
		for (int i = 0; i < 2; i++) {
			assertThat(get(input("wrong").build()).hasErrors()).isTrue();
		}
		assertThat(this.parsed).hasValue(2);
		assertThat(this.documents.cache().estimatedSize()).isZero();
	}

	@Test
	void requestWithOptionsOfItsOwnIsParsedByThem() {
		get(input(BOOKS).build());
		get(input(BOOKS)
			.graphQLContext(
					(context) -> context.of(ParserOptions.class, ParserOptions.newParserOptions().maxTokens(1).build()))
			.build());
		assertThat(this.parsed).hasValue(2);
	}

	@Test
	void requestThatIsValidatedByFewerRulesLeavesNothingToOthers() {
		get(input(BOOKS)
			.graphQLContext((context) -> context.of(ParseAndValidate.INTERNAL_VALIDATION_PREDICATE_HINT, ANY_RULE))
			.build());
		get(input(BOOKS).build());
		assertThat(this.parsed).hasValue(2);
	}

	@Test
	void documentsAreNotKeptWhereAnInstrumentationMayChangeThemForEachRequest() {
		Runners.bookshop().withBean(Rewriting.class).run((context) -> {
			assertThat(Runners.answer(context, BOOKS)).contains("books=");
			context.getBean(Rewriting.class).alias = "volumes";
			assertThat(Runners.answer(context, BOOKS)).contains("volumes=").doesNotContain("books=");
			assertThat(context.getBean(DocumentCache.class).cache().estimatedSize()).isZero();
		});
	}

	@Test
	void documentsAreNotKeptWhereTheFieldsThatThereAreDependOnWhoAsks() {
		AtomicBoolean shown = new AtomicBoolean(true);
		Runners.bookshop()
			.withBean(RuntimeWiringConfigurer.class, () -> (wiring) -> wiring.fieldVisibility(new Changing(shown)))
			.run((context) -> {
				assertThat(Runners.answer(context, BOOKS)).contains("books=");
				shown.set(false);
				assertThat(Runners.answer(context, BOOKS)).contains("FieldUndefined");
			});
	}

	@Test
	void documentsAreKeptWhereNobodySeesTheSchema() {
		Runners.bookshop()
			.withBean(RuntimeWiringConfigurer.class,
					() -> (wiring) -> wiring
						.fieldVisibility(NoIntrospectionGraphqlFieldVisibility.NO_INTROSPECTION_FIELD_VISIBILITY))
			.run((context) -> {
				Runners.answer(context, BOOKS);
				assertThat(context.getBean(DocumentCache.class).cache().estimatedSize()).isEqualTo(1);
			});
	}

	@Test
	void memoryIsBounded() {
		for (int i = 0; i < 2000; i++) {
			get(input("{books{title%d: title}}".formatted(i)).build());
		}
		get(input("{books{title" + " ".repeat(10_000) + "}}").build());
		this.documents.cache().cleanUp();
		assertThat(this.documents.cache().policy().eviction().orElseThrow().weightedSize().orElseThrow()).isBetween(1L,
				DataSize.ofKilobytes(100).toBytes());
	}

	@Test
	void applicationsKeepWhatTheyWereAsked() {
		Runners.bookshop().withBean(SimpleMeterRegistry.class).run((context) -> {
			String answer = Runners.answer(context, BOOKS);
			assertThat(Runners.answer(context, BOOKS)).isEqualTo(answer);
			assertThat(Runners.hits(context, "clew.documents")).isEqualTo(1);
		});
	}

	@Test
	void applicationMayHaveSeveralAndChooseItself() {
		PreparsedDocumentProvider chosen = (input, parse) -> CompletableFuture.completedFuture(parse.apply(input));
		Runners.bookshop()
			.withBean("none", PreparsedDocumentProvider.class, () -> NoOpPreparsedDocumentProvider.INSTANCE)
			.withBean("other", PreparsedDocumentProvider.class, () -> chosen)
			.withBean(GraphQlSourceBuilderCustomizer.class,
					() -> (builder) -> builder.configureGraphQl((graphQl) -> graphQl.preparsedDocumentProvider(chosen)))
			.run((context) -> assertThat(provider(context.getBean(GraphQlSource.class))).isSameAs(chosen));
	}

	@Test
	void applicationMayReplaceOrLeaveItOut() {
		Runners.bookshop()
			.withBean(PreparsedDocumentProvider.class, () -> NoOpPreparsedDocumentProvider.INSTANCE)
			.run((context) -> assertThat(provider(context.getBean(GraphQlSource.class)))
				.isSameAs(NoOpPreparsedDocumentProvider.INSTANCE));
		Runners.bookshop()
			.withBean(GraphQlSourceBuilderCustomizer.class,
					() -> (builder) -> builder.configureGraphQl(
							(graphQl) -> graphQl.preparsedDocumentProvider(NoOpPreparsedDocumentProvider.INSTANCE)))
			.run((context) -> assertThat(provider(context.getBean(GraphQlSource.class)))
				.isSameAs(NoOpPreparsedDocumentProvider.INSTANCE));
		Runners.bookshop()
			.withPropertyValues("clew.document-cache.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(PreparsedDocumentProvider.class));
		Runners.bookshop()
			.withClassLoader(new FilteredClassLoader(Caffeine.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(PreparsedDocumentProvider.class));
	}

	private static PreparsedDocumentProvider provider(GraphQlSource source) {
		return source.graphQl().getPreparsedDocumentProvider();
	}

	private PreparsedDocumentEntry get(ExecutionInput input) {
		Function<ExecutionInput, PreparsedDocumentEntry> parser = (asked) -> {
			this.parsed.incrementAndGet();
			return asked.getQuery().equals("wrong") ? new PreparsedDocumentEntry(
					ValidationError.newValidationError().validationErrorType(ValidationErrorType.InvalidSyntax).build())
					: new PreparsedDocumentEntry(Document.newDocument().build());
		};
		CompletableFuture<PreparsedDocumentEntry> entry = this.documents.getDocumentAsync(input, parser);
		return entry.join();
	}

	private static ExecutionInput.Builder input(String query) {
		return ExecutionInput.newExecutionInput(query);
	}

	/**
	 * Shows books under another key.
	 */
	static class Rewriting extends SimplePerformantInstrumentation {

		private String alias = "books";

		@Override
		public DocumentAndVariables instrumentDocumentAndVariables(DocumentAndVariables asked,
				InstrumentationExecutionParameters parameters, InstrumentationState state) {
			Document document = new Parser().parseDocument("{%s: books{title}}".formatted(this.alias));
			return asked.transform((changed) -> changed.document(document));
		}

	}

	/**
	 * Shows titles, or not.
	 */
	private record Changing(AtomicBoolean shown) implements GraphqlFieldVisibility {

		@Override
		public List<GraphQLFieldDefinition> getFieldDefinitions(GraphQLFieldsContainer container) {
			return container.getFieldDefinitions().stream().filter((field) -> isShown(field.getName())).toList();
		}

		@Override
		public @Nullable GraphQLFieldDefinition getFieldDefinition(GraphQLFieldsContainer container, String name) {
			return isShown(name) ? container.getFieldDefinition(name) : null;
		}

		private boolean isShown(String field) {
			return this.shown.get() || !field.equals("title");
		}

	}

}
