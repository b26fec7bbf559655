package dev.clew.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.test.tester.HttpGraphQlTester;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * Requests over HTTP, with a session that is open for all of the request and without.
 */
class HttpTests {

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void answersFieldsOfItsOwnAndBelowControllers(boolean openInView) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
			.web(WebApplicationType.SERVLET)
			.registerShutdownHook(false)
			.properties(properties(openInView))
			.run()) {
			Bookshop.fill(context.getBean(EntityManagerFactory.class));
			HttpGraphQlTester tester = HttpGraphQlTester.create(WebTestClient.bindToServer()
				// The client itself takes some time to start
				.responseTimeout(Duration.ofSeconds(60))
				.baseUrl("http://localhost:%s/graphql"
					.formatted(context.getEnvironment().getProperty("local.server.port")))
				.build());
			tester.document("{books{title author{name books{title}}} authors{name books{title author{name}}}}")
				.execute()
				.errors()
				.verify()
				.path("books[0].author.books[0].title")
				.entity(String.class)
				.isEqualTo("Book 1")
				.path("authors[2].books[0].author.name")
				.entity(String.class)
				.isEqualTo("Author 3");
		}
	}

	private static Map<String, Object> properties(boolean openInView) {
		return Map.of("server.port", "0", "spring.jpa.open-in-view", openInView, "spring.datasource.url",
				"jdbc:h2:mem:" + UUID.randomUUID(), "spring.jpa.hibernate.ddl-auto", "create-drop",
				"logging.level.root", "warn", "spring.main.banner-mode", "off", "spring.data.jpa.repositories.enabled",
				"false");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Bookshop.Entities.class, Bookshop.Schema.class, Authors.class })
	static class Application {

	}

	/**
	 * Returns entities, lazy relations and all, which are detached where no session is
	 * open for the request.
	 */
	@Controller
	static class Authors {

		private final EntityManager entityManager;

		Authors(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@QueryMapping
		List<Bookshop.Author> authors() {
			return this.entityManager.createQuery("from Author order by id", Bookshop.Author.class).getResultList();
		}

	}

}
