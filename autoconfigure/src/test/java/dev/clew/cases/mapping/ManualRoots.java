package dev.clew.cases.mapping;

import java.util.Map;

import jakarta.persistence.EntityManager;

import dev.clew.fixture.PlainJson;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Data fetchers of an application that knows nothing of look-ahead: each returns the
 * detached entities of one query.
 */
@Configuration(proxyBeanMethods = false)
class ManualRoots {

	static final String PREFIX = "test.manual.";

	@Bean
	RuntimeWiringConfigurer manualFetchers(Environment environment, EntityManager entityManager,
			PlatformTransactionManager transactionManager) {
		TransactionTemplate transaction = new TransactionTemplate(transactionManager);
		Map<String, String> queries = Binder.get(environment)
			.bind("test.manual", Bindable.mapOf(String.class, String.class))
			.get();
		return (wiring) -> wiring.scalar(PlainJson.SCALAR).type("Query", (query) -> {
			queries.forEach((field, hql) -> query.dataFetcher(field, (fetching) -> transaction
				.execute((status) -> entityManager.createQuery(hql, Object.class).getResultList())));
			return query;
		});
	}

}
