package dev.clew.autoconfigure;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import graphql.ExecutionResult;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlRequest;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/**
 * Runners with real auto-configurations, from everything down to what a test leaves out.
 */
final class Runners {

	static final Class<?>[] CLEW = { ClewAutoConfiguration.class, ClewControllerAutoConfiguration.class,
			ClewDocumentCacheAutoConfiguration.class, ClewFederationAutoConfiguration.class,
			ClewRepositoryAutoConfiguration.class };

	private static final Class<?>[] GRAPHQL = { GraphQlAutoConfiguration.class, TaskExecutionAutoConfiguration.class,
			ConfigurationPropertiesAutoConfiguration.class };

	private static final Class<?>[] JPA = { DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
			TransactionAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class };

	private Runners() {
	}

	/**
	 * A bookshop with everything.
	 */
	static ApplicationContextRunner bookshop() {
		return with(GRAPHQL, JPA, CLEW).withUserConfiguration(Bookshop.Entities.class, Bookshop.Schema.class);
	}

	/**
	 * GraphQL and Clew, without anything of JPA.
	 */
	static ApplicationContextRunner withoutJpa() {
		return with(GRAPHQL, CLEW).withUserConfiguration(Bookshop.Schema.class);
	}

	/**
	 * JPA and Clew, without anything of GraphQL.
	 */
	static ApplicationContextRunner withoutGraphQl() {
		return with(JPA, CLEW).withUserConfiguration(Bookshop.Entities.class);
	}

	/**
	 * Everything, but no schema.
	 */
	static ApplicationContextRunner withoutSchema() {
		return with(GRAPHQL, JPA, CLEW).withUserConfiguration(Bookshop.Entities.class);
	}

	private static ApplicationContextRunner with(Class<?>[]... autoConfigurations) {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(Stream.of(autoConfigurations).flatMap(Stream::of).toArray(Class[]::new)))
			.withPropertyValues("spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
					"spring.jpa.hibernate.ddl-auto=create-drop");
	}

	/**
	 * Run a document and return the answer as it would be sent.
	 */
	static String answer(ApplicationContext context, String document) {
		ExecutionResult result = context.getBean(ExecutionGraphQlService.class)
			.execute(request(document))
			.block()
			.getExecutionResult();
		return result.toSpecification().toString();
	}

	/**
	 * Return how often a cache has served, as the application's meters tell.
	 */
	static double hits(ApplicationContext context, String cache) {
		SimpleMeterRegistry registry = context.getBean(SimpleMeterRegistry.class);
		context.getBeansOfType(MeterBinder.class).values().forEach((binder) -> binder.bindTo(registry));
		return registry.get("cache.gets").tag("cache", cache).tag("result", "hit").functionCounter().count();
	}

	static ExecutionGraphQlRequest request(String document) {
		return new DefaultExecutionGraphQlRequest(document, null, Map.of(), Map.of(), "1", Locale.ENGLISH);
	}

}
