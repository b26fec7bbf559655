package dev.clew.wiring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import dev.clew.load.GraphOffer;
import dev.clew.wiring.OfferedEntities.Article;
import dev.clew.wiring.OfferedEntities.Country;
import dev.clew.wiring.OfferedEntities.Post;
import dev.clew.wiring.OfferedEntities.User;
import jakarta.persistence.EntityManager;
import org.hibernate.resource.jdbc.spi.StatementInspector;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.util.Streamable;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Application of the tests about offered graphs: repositories that take them, and the
 * statements that run.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
		TransactionAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class })
@EnableJpaRepositories(considerNestedRepositories = true,
		includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*OfferedRepositories.*"))
class OfferedApp {

	static final List<String> SQL = new ArrayList<>();

	static final GraphOffer AUTHOR = new GraphOffer(Post.class, List.of("author"));

	@Bean
	static GraphOfferingRepositories graphOfferingRepositories() {
		return new GraphOfferingRepositories();
	}

	@Bean
	PersistenceManagedTypes entities() {
		return PersistenceManagedTypes.of(Stream.of(OfferedEntities.ALL).map(Class::getName).toArray(String[]::new));
	}

	@Bean
	HibernatePropertiesCustomizer sql() {
		return (properties) -> properties.put("hibernate.session_factory.statement_inspector",
				(StatementInspector) (sql) -> {
					SQL.add(sql);
					return sql;
				});
	}

	/**
	 * Store six posts by two users, once for each database.
	 */
	static void store(TransactionTemplate transaction, EntityManager entityManager) {
		transaction.executeWithoutResult((status) -> {
			if (entityManager.createQuery("from Post").getResultList().isEmpty()) {
				User[] users = { new User("ada", new Country("GB")), new User("bob", null) };
				Arrays.stream(users)
					.filter((user) -> user.country != null)
					.forEach((user) -> entityManager.persist(user.country));
				Arrays.stream(users).forEach(entityManager::persist);
				for (int i = 1; i <= 6; i++) {
					Post post = (i == 6) ? new Article() : new Post();
					post.title = "p" + i;
					post.published = i != 2;
					post.author = (i % 3 == 0) ? null : users[i % 2];
					post.place.country = (users[0].country);
					entityManager.persist(post);
				}
			}
		});
		SQL.clear();
	}

	static <T> T offering(GraphOffer offer, Callable<T> code) {
		try (OfferedGraph.Scope scope = OfferedGraph.open(offer)) {
			return code.call();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	static List<String> titles(Iterable<? extends Post> posts) {
		return Streamable.of(posts).map((post) -> post.title).toList();
	}

}
