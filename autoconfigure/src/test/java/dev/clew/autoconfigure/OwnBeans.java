package dev.clew.autoconfigure;

import java.util.List;
import java.util.Map;

import dev.clew.load.EntityAccess;
import dev.clew.load.EntityFilters;
import dev.clew.load.EntityManagerProvider;
import dev.clew.load.HibernateTraits;
import dev.clew.load.LoadSettings;
import dev.clew.load.PlanLoader;
import dev.clew.load.SelectedGraphs;
import dev.clew.model.BindingSettings;
import dev.clew.model.EntityBinder;
import dev.clew.plan.RequestException;
import dev.clew.wiring.ClewExceptionResolver;
import dev.clew.wiring.ClewFederationSchemaFactory;
import dev.clew.wiring.ClewWiringConfigurer;
import dev.clew.wiring.EntityGraphArgumentResolver;
import dev.clew.wiring.LoadThreads;
import dev.clew.wiring.PlanCache;
import dev.clew.wiring.WatchSettings;
import dev.clew.wiring.LookaheadArgumentResolver;
import dev.clew.wiring.RepresentationArgumentResolver;
import graphql.GraphqlErrorBuilder;
import jakarta.persistence.EntityManagerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.federation.FederationSchemaFactory;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.stereotype.Controller;

/**
 * What an application may define itself, one configuration per bean.
 */
final class OwnBeans {

	private OwnBeans() {
	}

	@Configuration(proxyBeanMethods = false)
	static class Binder {

		@Bean
		EntityBinder own(EntityManagerFactory factory) {
			return new EntityBinder(factory.getMetamodel(), new HibernateTraits(factory),
					new BindingSettings(false, true, 3, Map.of()), List.of());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Loader {

		@Bean
		PlanLoader own(EntityManagerFactory factory) {
			return new PlanLoader(
					(entity, context) -> factory, JpaTransactionManager::new, new LoadSettings(5, null, true, null,
							null, LoadSettings.NestedPages.AUTO, LoadSettings.Transaction.ALWAYS),
					List.of(), EntityFilters.NONE, List.of());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Configurer {

		@Bean
		ClewWiringConfigurer own(EntityBinder binder, PlanLoader loader, EntityManagerFactory factory,
				BatchLoaderRegistry registry) {
			return new ClewWiringConfigurer(binder, loader, new EntityAccess(factory), new LoadThreads(null), registry,
					List.of(), PlanCache.NONE, WatchSettings.NOTHING);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Provider {

		@Bean
		EntityManagerProvider own(EntityManagerFactory factory) {
			return (entity, context) -> factory;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Graphs {

		@Bean
		SelectedGraphs own(EntityManagerFactory factory) {
			return new SelectedGraphs((entity, context) -> factory);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ExceptionResolver {

		@Bean
		ClewExceptionResolver own(ClewWiringConfigurer configurer) {
			return new ClewExceptionResolver(configurer);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class ArgumentResolver {

		@Bean
		EntityGraphArgumentResolver own() {
			return new EntityGraphArgumentResolver(() -> null, () -> null);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class SchemaFactory {

		@Bean
		ClewFederationSchemaFactory own(FederationSchemaFactory mappings) {
			return new ClewFederationSchemaFactory(() -> null, mappings, List::of);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class EntityMappings {

		@Bean
		FederationSchemaFactory own() {
			return new FederationSchemaFactory();
		}

	}

	/**
	 * A resolver of look-aheads of the application's own.
	 */
	@Configuration(proxyBeanMethods = false)
	static class LookaheadResolver {

		@Bean
		LookaheadArgumentResolver own() {
			return new LookaheadArgumentResolver(() -> null);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class RepresentationResolver {

		@Bean
		RepresentationArgumentResolver own() {
			return new RepresentationArgumentResolver();
		}

	}

	/**
	 * Words an error before Clew does.
	 */
	@Configuration(proxyBeanMethods = false)
	static class ErrorWords {

		@Bean
		DataFetcherExceptionResolver own() {
			return DataFetcherExceptionResolver.forSingleError((ex, environment) -> (ex instanceof RequestException)
					? GraphqlErrorBuilder.newError(environment).message("In our own words").build() : null);
		}

	}

	/**
	 * Serves a field that Clew would serve too.
	 */
	@Controller
	static class Books {

		@QueryMapping
		List<Map<String, String>> books() {
			return List.of(Map.of("title", "From a controller"));
		}

	}

}
