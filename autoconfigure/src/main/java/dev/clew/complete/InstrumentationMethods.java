package dev.clew.complete;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;

import org.springframework.core.NativeDetector;

/**
 * Tells what instrumentations do by the methods that their classes override.
 */
final class InstrumentationMethods {

	// They hand nothing on
	private static final Set<String> BASES = Set.of("graphql.execution.instrumentation.SimplePerformantInstrumentation",
			"graphql.execution.instrumentation.SimpleInstrumentation");

	private InstrumentationMethods() {
	}

	/**
	 * Return the class of an instrumentation that overrides one of the given methods, if
	 * there is one.
	 * @param harmless names of classes that do, but without effect
	 */
	static Optional<Class<?>> overriding(Instrumentation instrumentation, Set<String> methods, Set<String> harmless) {
		if (instrumentation instanceof ChainedInstrumentation chain) {
			return chain.getInstrumentations()
				.stream()
				.flatMap((link) -> overriding(link, methods, harmless).stream())
				.findFirst();
		}
		for (Class<?> type = instrumentation.getClass(); type != null && type != Object.class
				&& !BASES.contains(type.getName()) && !harmless.contains(type.getName()); type = type.getSuperclass()) {
			if (overrides(type, methods, NativeDetector.inNativeImage())) {
				return Optional.of(instrumentation.getClass());
			}
		}
		return Optional.empty();
	}

	/**
	 * Whether the class itself overrides one of the methods.
	 * @param closed whether methods of a class are seen only where somebody said so
	 */
	static boolean overrides(Class<?> type, Set<String> methods, boolean closed) {
		Method[] declared = type.getDeclaredMethods();
		return (closed && declared.length == 0)
				|| Arrays.stream(declared).map(Method::getName).anyMatch(methods::contains);
	}

}
