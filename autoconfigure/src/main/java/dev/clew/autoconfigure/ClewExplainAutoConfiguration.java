package dev.clew.autoconfigure;

import dev.clew.wiring.ExplainAccess;
import dev.clew.wiring.ExplainInterceptor;
import reactor.core.publisher.Mono;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.http.HttpHeaders;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} of explanations: how a request was answered.
 *
 * <p>
 * An {@link ExplainAccess} bean of the application says who may see them.
 */
@AutoConfiguration(after = ClewAutoConfiguration.class)
@ConditionalOnClass({ WebGraphQlInterceptor.class, HttpHeaders.class })
@ConditionalOnBean(ClewAutoConfiguration.class)
public final class ClewExplainAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ExplainAccess clewExplainAccess() {
		return (request) -> Mono.just(false);
	}

	@Bean
	@ConditionalOnMissingBean
	ExplainInterceptor clewExplainInterceptor(ClewProperties properties, ExplainAccess access) {
		return new ExplainInterceptor(properties.explain(), access);
	}

}
