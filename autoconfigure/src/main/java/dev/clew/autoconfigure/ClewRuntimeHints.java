package dev.clew.autoconfigure;

import java.util.List;
import java.util.UUID;

import dev.clew.load.HqlFunctions;
import dev.clew.load.NoEagerProfile;
import dev.clew.load.TappedStatements;
import dev.clew.wiring.ServedSchema;
import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;

/**
 * What is found by name, for native images: in Clew's jar by others, by Clew in the
 * engine, and what its caches are made of.
 */
final class ClewRuntimeHints implements RuntimeHintsRegistrar {

	private static final String CAFFEINE = "com.github.benmanes.caffeine.cache.";

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.resources()
			.registerPattern("META-INF/services/org.hibernate.*")
			.registerPattern("META-INF/services/io.micrometer.context.ThreadLocalAccessor")
			.registerPattern("dev/clew/console/*");
		hints.reflection()
			.registerTypes(TypeReference.listOf(NoEagerProfile.class, HqlFunctions.class, TappedStatements.class),
					(type) -> type.withMembers(MemberCategory.INVOKE_PUBLIC_CONSTRUCTORS))
			// By name, because the library that finds them need not be there
			.registerTypes(
					List.of(TypeReference.of("dev.clew.wiring.OfferedGraphAccessor"),
							TypeReference.of("dev.clew.wiring.OpenSessionFiltersAccessor")),
					(type) -> type.withMembers(MemberCategory.INVOKE_PUBLIC_CONSTRUCTORS))
			.registerType(TypeReference.of("graphql.execution.ExecutionStrategy"),
					(type) -> type.withField("dataFetcherExceptionHandler"))
			.registerType(TypeReference.of("org.springframework.orm.jpa.JpaTransactionManager"),
					(type) -> type.withField("entityManagerInitializer"));
		// Keys are bound as arrays, which are made for whatever class they have
		List.of(Long[].class, Integer[].class, Short[].class, String[].class, UUID[].class)
			.forEach((type) -> hints.reflection().registerType(type));
		// The console shows it as JSON
		new BindingReflectionHintsRegistrar().registerReflectionHints(hints.reflection(), ServedSchema.class);
		registerCaches(hints);
	}

	// Caffeine has a class for each combination of what a cache and its entries do; these
	// are bounded by weight and keep statistics, and one has weak keys
	private static void registerCaches(RuntimeHints hints) {
		for (String cache : List.of("SSSMW", "WSSMW")) {
			hints.reflection()
				.registerType(TypeReference.of(CAFFEINE + cache),
						(type) -> type.withField("FACTORY").withMembers(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS));
		}
		for (String node : List.of("PSMW", "FSMW")) {
			hints.reflection()
				.registerType(TypeReference.of(CAFFEINE + node), MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
		}
	}

}
