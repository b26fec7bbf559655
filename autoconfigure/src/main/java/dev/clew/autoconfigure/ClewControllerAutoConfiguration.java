package dev.clew.autoconfigure;

import dev.clew.load.SelectedGraphs;
import dev.clew.wiring.ClewWiringConfigurer;
import dev.clew.wiring.EntityGraphArgumentResolver;
import dev.clew.wiring.LookaheadArgumentResolver;
import jakarta.persistence.EntityGraph;
import org.hibernate.SessionFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} of what controller methods may ask for.
 *
 * <p>
 * Applies also where Clew stands aside, as in a slice test without JPA: there the
 * argument explains itself instead of being taken for the source object.
 */
@AutoConfiguration
@ConditionalOnClass({ HandlerMethodArgumentResolver.class, EntityGraph.class, SessionFactory.class })
public final class ClewControllerAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	EntityGraphArgumentResolver clewEntityGraphArgumentResolver(ObjectProvider<ClewWiringConfigurer> configurer,
			ObjectProvider<SelectedGraphs> selectedGraphs) {
		return new EntityGraphArgumentResolver(configurer::getIfAvailable, selectedGraphs::getIfAvailable);
	}

	@Bean
	@ConditionalOnMissingBean
	LookaheadArgumentResolver clewLookaheadArgumentResolver(ObjectProvider<ClewWiringConfigurer> configurer) {
		return new LookaheadArgumentResolver(configurer::getIfAvailable);
	}

}
