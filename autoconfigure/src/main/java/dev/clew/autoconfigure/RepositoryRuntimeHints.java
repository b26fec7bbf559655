package dev.clew.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;

/**
 * The field that {@link dev.clew.wiring.GraphOfferingRepositories} reads and writes, for
 * native images.
 */
final class RepositoryRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.reflection().registerType(JpaRepositoryFactoryBean.class, MemberCategory.ACCESS_DECLARED_FIELDS);
	}

}
