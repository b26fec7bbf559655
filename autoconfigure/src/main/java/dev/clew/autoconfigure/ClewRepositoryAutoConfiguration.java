package dev.clew.autoconfigure;

import dev.clew.wiring.GraphOfferingRepositories;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} that lets Spring Data JPA repositories join what the client of a
 * controller selected.
 *
 * <p>
 * Applies where there are JPA repositories, unless
 * {@code clew.controllers.entity-graph=false}.
 */
@AutoConfiguration
@ConditionalOnClass({ GraphQlSource.class, EntityManagerFactory.class, SessionFactory.class,
		JpaRepositoryFactoryBean.class })
@ConditionalOnBooleanProperty(name = "clew.enabled", matchIfMissing = true)
@ConditionalOnBooleanProperty(name = "clew.controllers.entity-graph", matchIfMissing = true)
@ImportRuntimeHints(RepositoryRuntimeHints.class)
public final class ClewRepositoryAutoConfiguration {

	@Bean
	static GraphOfferingRepositories clewGraphOfferingRepositories() {
		return new GraphOfferingRepositories();
	}

}
