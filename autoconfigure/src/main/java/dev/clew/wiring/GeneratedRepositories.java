package dev.clew.wiring;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

import dev.clew.load.GraphScope;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.data.jpa.repository.aot.AotRepositoryFragmentSupport;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport.RepositoryFragmentsFunction;

/**
 * What Spring Data generates of repositories that are processed ahead of time: query
 * methods as ordinary code, which asks the bean factory for its entity manager.
 */
final class GeneratedRepositories {

	private static final Log logger = LogFactory.getLog(GeneratedRepositories.class);

	private static final String FRAGMENTS = "fragments";

	private GeneratedRepositories() {
	}

	/**
	 * Return whether the method is one that was generated.
	 */
	static boolean contain(RepositoryInformation repository, Method method) {
		return AotRepositoryFragmentSupport.class
			.isAssignableFrom(repository.getTargetClassMethod(method).getDeclaringClass());
	}

	/**
	 * Make the repository's generated code use entity managers whose queries know the
	 * {@link GraphScope} that they are made in.
	 */
	@SuppressWarnings("unchecked")
	static void observe(RepositoryFactoryBeanSupport<?, ?, ?> repository, String beanName) {
		DirectFieldAccessor fields = new DirectFieldAccessor(repository);
		if (!fields.isReadableProperty(FRAGMENTS) || !(fields.getPropertyValue(FRAGMENTS) instanceof List<?> list)) {
			logger.debug("Offering no graphs to generated methods of '%s': cannot find them".formatted(beanName));
			return;
		}
		((List<RepositoryFragmentsFunction>) list)
			.replaceAll((fragments) -> (beans, context) -> fragments.getRepositoryFragments(observed(beans), context));
	}

	private static @Nullable BeanFactory observed(@Nullable BeanFactory beans) {
		if (!(beans instanceof ConfigurableListableBeanFactory)) {
			return beans;
		}
		InvocationHandler handler = (proxy, method, arguments) -> {
			try {
				Object result = method.invoke(beans, arguments);
				return method.getName().equals("getBean") ? GraphScope.observed(result) : result;
			}
			catch (InvocationTargetException ex) {
				throw ex.getTargetException();
			}
		};
		return (BeanFactory) Proxy.newProxyInstance(ConfigurableListableBeanFactory.class.getClassLoader(),
				new Class<?>[] { ConfigurableListableBeanFactory.class }, handler);
	}

}
