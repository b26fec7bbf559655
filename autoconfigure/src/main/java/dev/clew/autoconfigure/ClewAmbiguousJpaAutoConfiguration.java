package dev.clew.autoconfigure;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * {@link org.springframework.boot.autoconfigure.EnableAutoConfiguration
 * Auto-configuration} that says what to do where {@link ClewAutoConfiguration} stands
 * aside because it cannot choose among several entity manager factories.
 */
@AutoConfiguration(after = ClewAutoConfiguration.class)
@ConditionalOnClass({ GraphQlSource.class, EntityManagerFactory.class, SessionFactory.class })
@ConditionalOnBooleanProperty(name = "clew.enabled", matchIfMissing = true)
@ConditionalOnBean({ GraphQlSource.class, EntityManagerFactory.class })
@Conditional(ClewAmbiguousJpaAutoConfiguration.OnSeveralFactories.class)
public final class ClewAmbiguousJpaAutoConfiguration {

	@Bean
	AmbiguousJpaNotice clewAmbiguousJpaNotice(ListableBeanFactory beanFactory) {
		return new AmbiguousJpaNotice(beanFactory.getBeanNamesForType(EntityManagerFactory.class));
	}

	static final class OnSeveralFactories extends NoneNestedConditions {

		OnSeveralFactories() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		@ConditionalOnSingleCandidate(EntityManagerFactory.class)
		static class OneFactory {

		}

	}

}
