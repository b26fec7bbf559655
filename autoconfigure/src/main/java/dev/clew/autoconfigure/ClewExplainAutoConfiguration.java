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
 * An {@link ExplainAccess} bean of the application says who may see them. Without one,
 * nobody may but those who have the console.
 */
@AutoConfiguration(after = ClewAutoConfiguration.class)
@ConditionalOnClass({ WebGraphQlInterceptor.class, HttpHeaders.class })
@ConditionalOnBean(ClewAutoConfiguration.class)
public final class ClewExplainAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ExplainAccess clewExplainAccess(ClewProperties properties) {
		return (request) -> Mono.just(properties.console().enabled());
	}

	@Bean
	@ConditionalOnMissingBean
	ExplainInterceptor clewExplainInterceptor(ClewProperties properties, ExplainAccess access) {
		return new ExplainInterceptor(properties.explained(), access);
	}

}
