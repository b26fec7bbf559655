package dev.clew.oracle;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import graphql.schema.DataFetcher;
import jakarta.persistence.EntityManager;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Data fetchers of an application that returns detached entities. It keeps them, so that
 * every statement of a request is Clew's, and what Clew does to them is seen by the next.
 */
@Configuration(proxyBeanMethods = false)
class ManualWorld {

	@Bean
	RuntimeWiringConfigurer manualWorldFetchers(EntityManager entityManager) {
		Map<String, List<Object>> detached = new ConcurrentHashMap<>();
		return (wiring) -> wiring.type("Query", (query) -> {
			WorldSchema.roots()
				.forEach((root) -> query.dataFetcher(root.manual(), fetcher(root, entityManager, detached)));
			return query;
		});
	}

	private static DataFetcher<Object> fetcher(WorldSchema.Root root, EntityManager entityManager,
			Map<String, List<Object>> detached) {
		return (environment) -> {
			List<Object> rows = detached.computeIfAbsent(root.hql(),
					(hql) -> entityManager.createQuery(hql, Object.class).getResultList());
			return root.list() ? rows : rows.stream().findFirst().orElse(null);
		};
	}

	/**
	 * Read the rows of all root fields, so that no request has to.
	 */
	static String warmUp() {
		StringBuilder document = new StringBuilder("{");
		WorldSchema.roots().forEach((root) -> document.append(root.manual()).append("{__typename} "));
		return document.append("}").toString();
	}

}
