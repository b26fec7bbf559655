package dev.clew.complete;

import graphql.execution.instrumentation.Instrumentation;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.util.ClassUtils;

/**
 * Keeps visible in native images which methods instrumentations override, because those
 * that watch fields need the engine to complete them.
 */
final class InstrumentationAotProcessor implements BeanRegistrationAotProcessor {

	private static final boolean ENGINE = ClassUtils.isPresent("graphql.execution.instrumentation.Instrumentation",
			InstrumentationAotProcessor.class.getClassLoader());

	@Override
	public @Nullable BeanRegistrationAotContribution processAheadOfTime(RegisteredBean registeredBean) {
		if (!ENGINE || !Instrumentation.class.isAssignableFrom(registeredBean.getBeanClass())) {
			return null;
		}
		return (context, code) -> InstrumentationMethods.types(registeredBean.getBeanClass())
			.forEach((type) -> context.getRuntimeHints().reflection().registerType(type));
	}

}
