package dev.clew.autoconfigure;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.util.ClassUtils;

/**
 * Keeps the accessors of entities callable in native images, and their byte code
 * readable: without the one no getter answers a field, without the other no row replaces
 * an entity.
 */
final class ManagedTypesAotProcessor implements BeanRegistrationAotProcessor {

	private static final boolean JPA = ClassUtils.isPresent(
			"org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes",
			ManagedTypesAotProcessor.class.getClassLoader());

	@Override
	public @Nullable BeanRegistrationAotContribution processAheadOfTime(RegisteredBean registeredBean) {
		if (!JPA || !PersistenceManagedTypes.class.isAssignableFrom(registeredBean.getBeanClass())) {
			return null;
		}
		PersistenceManagedTypes types = registeredBean.getBeanFactory()
			.getBean(registeredBean.getBeanName(), PersistenceManagedTypes.class);
		ClassLoader classLoader = registeredBean.getBeanFactory().getBeanClassLoader();
		return (context, code) -> types.getManagedClassNames()
			.stream()
			.flatMap((name) -> hierarchy(ClassUtils.resolveClassName(name, classLoader)))
			.distinct()
			.forEach((type) -> registerHints(context.getRuntimeHints(), type));
	}

	// What an entity inherits may be declared where nothing is mapped
	private static Stream<Class<?>> hierarchy(Class<?> type) {
		Stream<Class<?>> classes = Stream.iterate(type, Objects::nonNull, Class::getSuperclass);
		return Stream.concat(classes, Arrays.stream(ClassUtils.getAllInterfacesForClass(type)))
			.filter((inherited) -> !inherited.getName().startsWith("java."));
	}

	private static void registerHints(RuntimeHints hints, Class<?> type) {
		hints.reflection()
			.registerType(type, MemberCategory.ACCESS_DECLARED_FIELDS, MemberCategory.INVOKE_PUBLIC_METHODS,
					MemberCategory.INVOKE_DECLARED_METHODS);
		hints.resources().registerType(TypeReference.of(type));
	}

}
