package dev.clew.complete;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;

import org.springframework.core.NativeDetector;

/**
 * Tells instrumentations that would notice if the engine did not complete each field, by
 * the methods that their classes override.
 */
final class FieldWatchers {

	private static final Set<String> WATCHING = Set.of("beginExecuteObject", "beginField", "beginFieldExecution",
			"beginFieldFetch", "beginFieldFetching", "beginFieldCompletion", "beginFieldListCompletion",
			"instrumentDataFetcher");

	// The first two hand nothing on; the last skips trivial fields, as all of ours are
	// that stand below another one of ours
	private static final Set<String> HARMLESS = Set.of(
			"graphql.execution.instrumentation.SimplePerformantInstrumentation",
			"graphql.execution.instrumentation.SimpleInstrumentation",
			"org.springframework.graphql.observation.GraphQlObservationInstrumentation");

	private FieldWatchers() {
	}

	/**
	 * Return an instrumentation that watches fields, if there is one.
	 */
	static Optional<Class<?>> find(Instrumentation instrumentation) {
		if (instrumentation instanceof ChainedInstrumentation chain) {
			return chain.getInstrumentations().stream().flatMap((link) -> find(link).stream()).findFirst();
		}
		for (Class<?> type = instrumentation.getClass(); type != null && type != Object.class
				&& !isHarmless(type); type = type.getSuperclass()) {
			if (isWatching(type, NativeDetector.inNativeImage())) {
				return Optional.of(instrumentation.getClass());
			}
		}
		return Optional.empty();
	}

	/**
	 * Whether the class itself watches fields.
	 * @param closed whether methods of a class are seen only where somebody said so
	 */
	static boolean isWatching(Class<?> type, boolean closed) {
		Method[] methods = type.getDeclaredMethods();
		return (closed && methods.length == 0)
				|| Arrays.stream(methods).map(Method::getName).anyMatch(WATCHING::contains);
	}

	private static boolean isHarmless(Class<?> type) {
		return HARMLESS.contains(type.getName());
	}

}
