package dev.clew.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;

/**
 * The fields that {@link dev.clew.wiring.GraphOfferingRepositories} reads and writes, and
 * the bean factory that it gives to generated code, for native images.
 */
final class RepositoryRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.reflection()
			.registerType(JpaRepositoryFactoryBean.class, MemberCategory.ACCESS_DECLARED_FIELDS)
			.registerType(RepositoryFactoryBeanSupport.class, MemberCategory.ACCESS_DECLARED_FIELDS);
		hints.proxies().registerJdkProxy(ConfigurableListableBeanFactory.class);
	}

}
