package dev.clew.autoconfigure;

import java.util.concurrent.Executor;

import com.apollographql.federation.graphqljava.Federation;
import dev.clew.wiring.ClewFederationSchemaFactory;
import dev.clew.wiring.ClewWiringConfigurer;
import dev.clew.wiring.RepresentationArgumentResolver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.graphql.data.federation.FederationSchemaFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} of what a subgraph of Apollo Federation may build its schema with.
 *
 * <p>
 * Applies where the federation library is there, also where Clew stands aside: then only
 * the application's own {@code @EntityMapping} methods find objects.
 */
@AutoConfiguration(after = { GraphQlAutoConfiguration.class, ClewAutoConfiguration.class })
@ConditionalOnClass({ GraphQlSource.class, Federation.class })
@ConditionalOnBean(GraphQlSource.class)
@ImportRuntimeHints(FederationRuntimeHints.class)
public final class ClewFederationAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	FederationSchemaFactory clewEntityMappings(
			@Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) ObjectProvider<Executor> executor) {
		FederationSchemaFactory factory = new FederationSchemaFactory();
		executor.ifAvailable(factory::setExecutor);
		return factory;
	}

	@Bean
	@ConditionalOnMissingBean
	ClewFederationSchemaFactory clewFederationSchemaFactory(ObjectProvider<ClewWiringConfigurer> configurer,
			FederationSchemaFactory mappings, ObjectProvider<DataFetcherExceptionResolver> resolvers) {
		return new ClewFederationSchemaFactory(configurer::getIfAvailable, mappings,
				() -> resolvers.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	RepresentationArgumentResolver clewRepresentationArgumentResolver() {
		return new RepresentationArgumentResolver();
	}

}
