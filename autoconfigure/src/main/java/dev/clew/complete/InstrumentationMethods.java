package dev.clew.complete;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NativeDetector;
import org.springframework.util.ClassUtils;

/**
 * Tells what instrumentations do by the methods that their classes override.
 */
final class InstrumentationMethods {

	// What they hand on, or do, is known without them
	private static final Set<String> BASES = Set.of("graphql.execution.instrumentation.SimplePerformantInstrumentation",
			"graphql.execution.instrumentation.SimpleInstrumentation",
			"graphql.execution.instrumentation.ChainedInstrumentation");

	private InstrumentationMethods() {
	}

	/**
	 * Return the class of an instrumentation that overrides one of the given methods, if
	 * there is one.
	 * @param harmless names of classes that do, but without effect
	 */
	static Optional<Class<?>> overriding(Instrumentation instrumentation, Set<String> methods, Set<String> harmless) {
		if (types(instrumentation.getClass(), harmless)
			.anyMatch((type) -> overrides(type, methods, NativeDetector.inNativeImage()))) {
			return Optional.of(instrumentation.getClass());
		}
		return (instrumentation instanceof ChainedInstrumentation chain) ? chain.getInstrumentations()
			.stream()
			.flatMap((link) -> overriding(link, methods, harmless).stream())
			.findFirst() : Optional.empty();
	}

	/**
	 * Return the types that may override methods of an instrumentation: its class, what
	 * that extends, and the interfaces among them.
	 */
	static Stream<Class<?>> types(Class<?> instrumentation) {
		return types(instrumentation, Set.of());
	}

	private static Stream<Class<?>> types(Class<?> instrumentation, Set<String> harmless) {
		return Stream.<Class<?>>iterate(instrumentation, (type) -> isOwn(type, harmless), Class::getSuperclass)
			.flatMap((type) -> Stream.concat(Stream.of(type),
					ClassUtils.getAllInterfacesForClassAsSet(type)
						.stream()
						.filter((extended) -> extended != Instrumentation.class
								&& Instrumentation.class.isAssignableFrom(extended))));
	}

	private static boolean isOwn(@Nullable Class<?> type, Set<String> harmless) {
		return type != null && type != Object.class && !BASES.contains(type.getName())
				&& !harmless.contains(type.getName());
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
