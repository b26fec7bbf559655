package dev.clew.model;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.asm.Type;
import org.springframework.util.StringUtils;

/**
 * Proves by byte code that a property can be answered from the column alone: that reading
 * it on the entity would return the attribute's field and do nothing else.
 *
 * <p>
 * Looks at what graphql-java's property fetcher could call, in any of its ways to find a
 * method, and wants all of it to be plain. Where that cannot be proved the answer is no,
 * which costs speed and never a value.
 */
final class PlainAccessors {

	private final Map<Class<?>, AccessorCode> code = new ConcurrentHashMap<>();

	/**
	 * Whether reading the property of an instance of exactly this class only returns the
	 * attribute's field. Ask again for each subclass: it may override the getter.
	 */
	boolean isPlain(Class<?> type, String property, String attribute) {
		return provable(() -> {
			List<Method> getters = getters(type, property);
			if (getters.isEmpty()) {
				return property.equals(attribute) && visibleField(type, property) != null && onlyField(type, attribute);
			}
			return onlyField(type, attribute) && getters.stream().allMatch((getter) -> reads(getter, attribute));
		});
	}

	/**
	 * Whether writing the attribute, by its setter or by a record's constructor, only
	 * stores the value in its field. Matters under property access, and for every record.
	 */
	boolean isPlainWritten(Class<?> type, String attribute) {
		return provable(() -> {
			if (type.isRecord()) {
				String arguments = Arrays.stream(type.getRecordComponents())
					.map(RecordComponent::getType)
					.map(Type::getDescriptor)
					.collect(Collectors.joining("", "(", ")V"));
				return code(type).storesOnly(arguments);
			}
			List<Method> setters = resolve(type, "set" + StringUtils.capitalize(attribute),
					(method) -> method.getParameterCount() == 1);
			return !setters.isEmpty() && onlyField(type, attribute) && setters.stream()
				.allMatch((setter) -> code(setter.getDeclaringClass()).writes(setter, attribute));
		});
	}

	/**
	 * Whether there is a method or field that graphql-java would read for the property.
	 */
	boolean isReadable(Class<?> type, String property) {
		return provable(() -> !getters(type, property).isEmpty() || visibleField(type, property) != null);
	}

	/**
	 * Return what stands on the methods and fields that show the property, if anything
	 * does.
	 */
	List<RequiredPaths> required(Class<?> type, String property) {
		List<RequiredPaths> required = new ArrayList<>();
		provable(() -> {
			getters(type, property).stream().map(RequiredPaths::of).filter(Objects::nonNull).forEach(required::add);
			for (Class<?> current = type; current != null; current = current.getSuperclass()) {
				Arrays.stream(current.getDeclaredFields())
					.filter((field) -> field.getName().equals(property))
					.map(RequiredPaths::of)
					.filter(Objects::nonNull)
					.forEach(required::add);
			}
			return true;
		});
		return required;
	}

	// Class files that ASM cannot read and signatures that cannot be loaded end in all
	// kinds of errors
	private static boolean provable(BooleanSupplier proof) {
		try {
			return proof.getAsBoolean();
		}
		catch (RuntimeException | LinkageError ex) {
			return false;
		}
	}

	private boolean reads(Method getter, String attribute) {
		return getter.getParameterCount() == 0 && !Modifier.isStatic(getter.getModifiers())
				&& code(getter.getDeclaringClass()).reads(getter, attribute);
	}

	private AccessorCode code(Class<?> type) {
		return this.code.computeIfAbsent(type, AccessorCode::of);
	}

	/**
	 * Every method that some strategy of the property fetcher could choose:
	 * {@code LambdaFetchingSupport} decapitalizes names of public methods and so also
	 * takes {@code gettitle}, {@code PropertyFetchingImpl} takes getters of any
	 * visibility.
	 */
	private static List<Method> getters(Class<?> type, String property) {
		Predicate<Method> any = (method) -> method.getParameterCount() == 0
				|| Arrays.equals(method.getParameterTypes(), new Class<?>[] { DataFetchingEnvironment.class });
		Predicate<Method> publicOnly = any.and((method) -> Modifier.isPublic(method.getModifiers()));
		Predicate<Method> recordLike = publicOnly
			.and((method) -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()));
		String name = StringUtils.capitalize(property);
		return Stream
			.of(resolve(type, property, recordLike), resolve(type, name, recordLike), resolve(type, "get" + name, any),
					resolve(type, "is" + name, any), resolve(type, "get" + property, publicOnly),
					resolve(type, "is" + property, publicOnly))
			.flatMap(List::stream)
			.distinct()
			.toList();
	}

	/**
	 * The methods that a call by this name would run, one for each list of parameters:
	 * the first up the class hierarchy, else the interfaces'. A bridge only calls the
	 * method it bridges to, which is found on its own.
	 */
	private static List<Method> resolve(Class<?> type, String name, Predicate<Method> suitable) {
		List<Method> resolved = new ArrayList<>();
		for (Class<?> current = type; current != null; current = current.getSuperclass()) {
			add(resolved, current.getDeclaredMethods(), name, suitable);
		}
		add(resolved, type.getMethods(), name, suitable);
		return resolved;
	}

	private static void add(List<Method> resolved, Method[] methods, String name, Predicate<Method> suitable) {
		List<Method> overridden = List.copyOf(resolved);
		for (Method method : methods) {
			if (method.getName().equals(name) && !method.isBridge() && suitable.test(method) && overridden.stream()
				.noneMatch((it) -> Arrays.equals(it.getParameterTypes(), method.getParameterTypes()))) {
				resolved.add(method);
			}
		}
	}

	// As graphql-java does: public ones are inherited, others only count in the class
	// itself
	private static @Nullable Field visibleField(Class<?> type, String name) {
		return Stream.concat(Arrays.stream(type.getFields()), Arrays.stream(type.getDeclaredFields()))
			.filter((field) -> field.getName().equals(name))
			.findFirst()
			.orElse(null);
	}

	// Where a field hides another, the accessor and Hibernate may mean different ones
	private static boolean onlyField(Class<?> type, String name) {
		List<Field> fields = new ArrayList<>();
		for (Class<?> current = type; current != null; current = current.getSuperclass()) {
			fields.addAll(Arrays.asList(current.getDeclaredFields()));
		}
		return fields.stream()
			.filter((field) -> field.getName().equals(name))
			.map((field) -> !Modifier.isStatic(field.getModifiers()))
			.toList()
			.equals(List.of(true));
	}

}
