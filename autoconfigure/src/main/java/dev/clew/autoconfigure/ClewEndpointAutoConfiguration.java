package dev.clew.autoconfigure;

import dev.clew.wiring.ClewWiringConfigurer;

import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} of the actuator endpoint {@code clew}.
 *
 * <p>
 * Applies where the actuator is there and the endpoint is exposed.
 */
@AutoConfiguration(after = ClewAutoConfiguration.class)
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnBean(ClewWiringConfigurer.class)
public final class ClewEndpointAutoConfiguration {

	/**
	 * The endpoint, whose condition cannot be read where the actuator is not there.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnAvailableEndpoint(ClewEndpoint.class)
	static class Exposed {

		@Bean
		@ConditionalOnMissingBean
		ClewEndpoint clewEndpoint(ClewWiringConfigurer configurer) {
			return new ClewEndpoint(configurer);
		}

	}

}
