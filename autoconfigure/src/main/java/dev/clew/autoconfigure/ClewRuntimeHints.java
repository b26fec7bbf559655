package dev.clew.autoconfigure;

import dev.clew.load.InArrayFunction;
import dev.clew.load.NoEagerProfile;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;

/**
 * What Hibernate finds by name in Clew's jar, for native images.
 */
final class ClewRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.resources().registerPattern("META-INF/services/org.hibernate.*");
		hints.reflection()
			.registerTypes(TypeReference.listOf(NoEagerProfile.class, InArrayFunction.class),
					(type) -> type.withMembers(MemberCategory.INVOKE_PUBLIC_CONSTRUCTORS));
	}

}
