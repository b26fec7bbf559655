package dev.clew.autoconfigure;

import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} of a cache of parsed documents.
 *
 * <p>
 * Applies where Caffeine is there. A {@link PreparsedDocumentProvider} bean of the
 * application takes its place.
 */
@AutoConfiguration(after = { GraphQlAutoConfiguration.class, ClewAutoConfiguration.class })
@ConditionalOnClass({ Caffeine.class, PreparsedDocumentProvider.class })
@ConditionalOnBean(ClewAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "clew.document-cache.enabled", matchIfMissing = true)
public final class ClewDocumentCacheAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(PreparsedDocumentProvider.class)
	DocumentCache clewDocumentCache(ClewProperties properties) {
		return new DocumentCache(properties.documentCache().maxSize());
	}

	// Before those of the application, which may set another one, or one of several
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	GraphQlSourceBuilderCustomizer clewDocumentCacheCustomizer(ObjectProvider<PreparsedDocumentProvider> documents) {
		return (builder) -> documents
			.ifUnique((provider) -> builder.configureGraphQl((graphQl) -> graphQl.preparsedDocumentProvider(provider)));
	}

	// After those of the application
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	GraphQlSourceBuilderCustomizer clewDocumentCacheCheck(ObjectProvider<DocumentCache> documents) {
		return (builder) -> documents
			.ifAvailable((cache) -> builder.configureGraphQl((graphQl) -> cache.check(graphQl.build())));
	}

	/**
	 * Shows how well the cache serves.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(MeterBinder.class)
	static class Metrics {

		@Bean
		MeterBinder clewDocumentCacheMetrics(ObjectProvider<DocumentCache> documents) {
			return (registry) -> documents
				.ifAvailable((cache) -> new CaffeineCacheMetrics<>(cache.cache(), "clew.documents", Tags.empty())
					.bindTo(registry));
		}

	}

}
