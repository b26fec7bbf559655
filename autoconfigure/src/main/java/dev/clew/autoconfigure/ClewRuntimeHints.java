package dev.clew.autoconfigure;

import dev.clew.load.HqlFunctions;
import dev.clew.load.NoEagerProfile;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;

/**
 * What is found by name, for native images: by Hibernate in Clew's jar, and by Clew in
 * the engine.
 */
final class ClewRuntimeHints implements RuntimeHintsRegistrar {

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.resources().registerPattern("META-INF/services/org.hibernate.*");
		hints.reflection()
			.registerTypes(TypeReference.listOf(NoEagerProfile.class, HqlFunctions.class),
					(type) -> type.withMembers(MemberCategory.INVOKE_PUBLIC_CONSTRUCTORS))
			.registerType(TypeReference.of("graphql.execution.ExecutionStrategy"),
					(type) -> type.withField("dataFetcherExceptionHandler"));
	}

}
