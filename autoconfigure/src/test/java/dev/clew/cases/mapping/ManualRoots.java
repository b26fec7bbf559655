package dev.clew.cases.mapping;

import java.util.Map;

import jakarta.persistence.EntityManager;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Data fetchers of an application that knows nothing of look-ahead: each returns the
 * detached entities of one query.
 */
@Configuration(proxyBeanMethods = false)
class ManualRoots {

	static final String PREFIX = "test.manual.";

	@Bean
	RuntimeWiringConfigurer manualFetchers(Environment environment, EntityManager entityManager) {
		Map<String, String> queries = Binder.get(environment)
			.bind("test.manual", Bindable.mapOf(String.class, String.class))
			.get();
		return (wiring) -> wiring.type("Query", (query) -> {
			queries.forEach((field, hql) -> query.dataFetcher(field,
					(fetching) -> entityManager.createQuery(hql, Object.class).getResultList()));
			return query;
		});
	}

}
