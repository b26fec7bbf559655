package dev.clew.autoconfigure;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironmentImpl;
import io.micrometer.context.ContextRegistry;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On a thread that must not block, as those of WebFlux, loads go to the application's
 * task executor.
 */
class NonBlockingThreadTests {

	private static final ThreadLocal<String> TENANT = new ThreadLocal<>();

	private final Queue<String> threads = new ConcurrentLinkedQueue<>();

	@ParameterizedTest
	@ValueSource(strings = { "clew.enabled=true", "clew.parallel=true", "clew.consistent-read=true" })
	void loadsRunOnTheTaskExecutor(String property) {
		Runners.bookshop()
			.withPropertyValues(property, "spring.task.execution.thread-name-prefix=load-")
			.withBean(HibernatePropertiesCustomizer.class, this::recordThreads)
			.run((context) -> {
				Bookshop.fill(context.getBean(EntityManagerFactory.class));
				this.threads.clear();
				String answer = answer(context, "{books{title author{name books{title}}} again: books{title}}");
				assertThat(answer).contains("again=[{title=Book 1}")
					.contains("{title=Book 1, author={name=Author 1, books=[{title=Book 1}]}}");
				assertThat(this.threads).isNotEmpty().allMatch((thread) -> thread.startsWith("load-"));
			});
	}

	@Test
	void fieldOfAMomentThatIsAskedOtherwiseLoadsThereToo() {
		ContextRegistry.getInstance().registerThreadLocalAccessor("tenant", TENANT);
		try {
			Runners.bookshop()
				.withPropertyValues("clew.consistent-read=true", "spring.task.execution.thread-name-prefix=load-")
				.withBean(GraphQlSourceBuilderCustomizer.class, () -> NonBlockingThreadTests::addField)
				.withBean(OtherTitle.class)
				.withBean(HibernatePropertiesCustomizer.class, this::recordThreads)
				.run((context) -> {
					Bookshop.fill(context.getBean(EntityManagerFactory.class));
					this.threads.clear();
					assertThat(answer(context, "{books{title} titled(title: \"Book 1\"){title}}"))
						.contains("titled=[{title=Book 2}]");
					assertThat(this.threads).hasSize(3)
						.allMatch((thread) -> thread.startsWith("load-") && thread.endsWith(" of one"));
				});
		}
		finally {
			ContextRegistry.getInstance().removeThreadLocalAccessor("tenant");
		}
	}

	private static String answer(ApplicationContext context, String document) throws Exception {
		return Mono.defer(() -> context.getBean(ExecutionGraphQlService.class).execute(Runners.request(document)))
			.contextWrite(Context.of("tenant", "one"))
			.subscribeOn(Schedulers.parallel())
			.toFuture()
			.get(30, TimeUnit.SECONDS)
			.getExecutionResult()
			.toSpecification()
			.toString();
	}

	private static void addField(GraphQlSource.SchemaResourceBuilder builder) {
		builder.schemaResources(
				new ByteArrayResource("extend type Query { titled(title: String): [Book!]! }".getBytes(), "titled"));
	}

	private HibernatePropertiesCustomizer recordThreads() {
		return (properties) -> properties.put(JdbcSettings.STATEMENT_INSPECTOR, (StatementInspector) (sql) -> {
			this.threads.add(Thread.currentThread().getName() + " of " + TENANT.get());
			return sql;
		});
	}

	/**
	 * Asks for the second title, whatever the query says.
	 */
	static class OtherTitle extends SimplePerformantInstrumentation {

		@Override
		public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher,
				InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
			if (!parameters.getExecutionStepInfo().getFieldDefinition().getName().equals("titled")) {
				return fetcher;
			}
			return (environment) -> fetcher.get(DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment)
				.arguments(Map.of("title", "Book 2"))
				.build());
		}

	}

}
