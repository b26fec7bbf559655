package dev.clew.autoconfigure;

import dev.clew.wiring.LoadObservationConvention;
import dev.clew.wiring.LoadObservations;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} of observations of loads.
 *
 * <p>
 * Applies where there is an {@link ObservationRegistry}. A
 * {@link LoadObservationConvention} bean names them otherwise.
 */
@AutoConfiguration(after = ClewAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnBean({ ClewAutoConfiguration.class, ObservationRegistry.class })
public final class ClewObservationAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	LoadObservations clewLoadObservations(ObservationRegistry registry,
			ObjectProvider<LoadObservationConvention> convention) {
		return new LoadObservations(registry, convention.getIfAvailable());
	}

}
