package dev.clew.autoconfigure;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.graphql.ExecutionGraphQlService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On a thread that must not block, as those of WebFlux, loads go to the application's
 * task executor.
 */
class NonBlockingThreadTests {

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
				String answer = Mono
					.defer(() -> context.getBean(ExecutionGraphQlService.class)
						.execute(Runners.request("{books{title author{name books{title}}} again: books{title}}")))
					.subscribeOn(Schedulers.parallel())
					.toFuture()
					.get(30, TimeUnit.SECONDS)
					.getExecutionResult()
					.toSpecification()
					.toString();
				assertThat(answer).contains("again=[{title=Book 1}")
					.contains("{title=Book 1, author={name=Author 1, books=[{title=Book 1}]}}");
				assertThat(this.threads).isNotEmpty().allMatch((thread) -> thread.startsWith("load-"));
			});
	}

	private HibernatePropertiesCustomizer recordThreads() {
		return (properties) -> properties.put(JdbcSettings.STATEMENT_INSPECTOR, (StatementInspector) (sql) -> {
			this.threads.add(Thread.currentThread().getName());
			return sql;
		});
	}

}
