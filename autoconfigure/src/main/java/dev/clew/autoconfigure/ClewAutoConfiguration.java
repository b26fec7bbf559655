package dev.clew.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;

import javax.sql.DataSource;

import dev.clew.complete.DirectStrategies;
import dev.clew.load.EntityFilters;
import dev.clew.load.EntityManagerProvider;
import dev.clew.load.HibernateTraits;
import dev.clew.load.LoadListener;
import dev.clew.load.LoadSessionCustomizer;
import dev.clew.load.PlanLoader;
import dev.clew.load.SelectedGraphs;
import dev.clew.model.EntityBinder;
import dev.clew.model.EntityBindingCustomizer;
import dev.clew.wiring.ClewExceptionResolver;
import dev.clew.wiring.ClewWiringConfigurer;
import dev.clew.wiring.ComplexityLimit;
import dev.clew.wiring.ControllerVisitor;
import dev.clew.wiring.GraphQlRepositoryTypes;
import dev.clew.wiring.IdleLoaders;
import dev.clew.wiring.OrderedEvents;
import dev.clew.wiring.PlanCache;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.metadata.DataSourcePoolMetadataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} that answers entity-typed GraphQL fields in as few statements as
 * their selection allows.
 *
 * <p>
 * Applies where there is a GraphQL schema and a JPA entity manager factory, or several.
 */
@AutoConfiguration(after = { GraphQlAutoConfiguration.class, HibernateJpaAutoConfiguration.class })
@ConditionalOnClass({ GraphQlSource.class, EntityManagerFactory.class, SessionFactory.class })
@ConditionalOnBooleanProperty(name = "clew.enabled", matchIfMissing = true)
@ConditionalOnBean({ GraphQlSource.class, EntityManagerFactory.class })
@EnableConfigurationProperties(ClewProperties.class)
@ImportRuntimeHints(ClewRuntimeHints.class)
public final class ClewAutoConfiguration {

	@Bean
	EntityManagerFactories clewEntityManagerFactories(Map<String, EntityManagerFactory> factories,
			ObjectProvider<EntityManagerFactory> primary) {
		return new EntityManagerFactories(factories, primary.getIfUnique());
	}

	@Bean
	@ConditionalOnMissingBean
	EntityManagerProvider clewEntityManagerProvider(EntityManagerFactories factories) {
		return factories.provider();
	}

	@Bean
	@ConditionalOnMissingBean
	EntityFilters clewEntityFilters(ConfigurableListableBeanFactory beanFactory, EntityManagerFactories factories) {
		return EntityFilterBeans.find(beanFactory, factories);
	}

	@Bean
	@ConditionalOnMissingBean
	EntityBinder clewEntityBinder(EntityManagerFactories factories, EntityFilters filters, ClewProperties properties,
			ObjectProvider<EntityBindingCustomizer> customizers) {
		return new EntityBinder(factories.metamodels(), new HibernateTraits(factories.all(), filters),
				properties.toBindingSettings(), customizers.orderedStream().toList(), LimitProblems.of(properties));
	}

	@Bean
	@ConditionalOnMissingBean
	PlanLoader clewPlanLoader(EntityManagerProvider provider,
			ObjectProvider<PlatformTransactionManager> transactionManagers, ClewProperties properties,
			ObjectProvider<LoadSessionCustomizer> customizers, EntityFilters filters,
			ObjectProvider<LoadListener> listeners,
			@Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) ObjectProvider<Executor> executor) {
		return new PlanLoader(provider, (factory) -> LoadTransactionManager.find(transactionManagers, factory),
				properties.toLoadSettings(ControllerThreads.areRequestThreads(executor.getIfAvailable())),
				customizers.orderedStream().toList(), filters, listeners.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	ClewWiringConfigurer clewWiringConfigurer(EntityBinder binder, PlanLoader loader, EntityManagerFactories factories,
			BatchLoaderRegistry batchLoaders,
			@Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) ObjectProvider<Executor> executor,
			ObjectProvider<DataSource> dataSource, ObjectProvider<DataSourcePoolMetadataProvider> pools,
			ClewProperties properties, ListableBeanFactory beanFactory, ObjectProvider<PlanCache> plans) {
		return new ClewWiringConfigurer(binder, loader, factories.access(),
				ParallelLoads.threads(properties, executor.getIfAvailable(), dataSource, pools), batchLoaders,
				GraphQlRepositoryTypes.find(beanFactory), plans.getIfAvailable(() -> PlanCache.NONE),
				properties.toWatchSettings());
	}

	// Before Boot's own visitor for connections, which must see the controllers' results
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	GraphQlSourceBuilderCustomizer clewControllerCustomizer(ClewWiringConfigurer configurer,
			ClewProperties properties) {
		ControllerVisitor visitor = new ControllerVisitor(configurer, properties.controllers().entityGraph());
		return (builder) -> builder.typeVisitors(List.of(visitor));
	}

	// After those of the application, whose strategies stay
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	GraphQlSourceBuilderCustomizer clewCompletionCustomizer(ClewWiringConfigurer configurer,
			ClewProperties properties) {
		IdleLoaders loaders = configurer.idleLoaders();
		boolean completing = properties.completion() == ClewProperties.Completion.AUTO;
		return (builder) -> builder.typeVisitors(List.of(loaders.visitor()))
			.configureGraphQl(new DirectStrategies(loaders, completing));
	}

	@Bean
	@ConditionalOnMissingBean
	OrderedEvents clewOrderedEvents() {
		return new OrderedEvents();
	}

	@Bean
	@ConditionalOnMissingBean(MaxQueryComplexityInstrumentation.class)
	@ConditionalOnProperty("clew.max-complexity")
	ComplexityLimit clewComplexityLimit(ClewProperties properties) {
		return new ComplexityLimit(Objects.requireNonNull(properties.maxComplexity()));
	}

	@Bean
	@ConditionalOnMissingBean
	SelectedGraphs clewSelectedGraphs(EntityManagerProvider provider) {
		return new SelectedGraphs(provider);
	}

	@Bean
	@ConditionalOnMissingBean
	ClewExceptionResolver clewExceptionResolver(ClewWiringConfigurer configurer) {
		return new ClewExceptionResolver(configurer);
	}

}
