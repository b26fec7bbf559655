package dev.clew.wiring;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.clew.load.GraphOffer;
import dev.clew.load.GraphScope;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactoryBean;
import org.springframework.data.repository.core.RepositoryInformation;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;

/**
 * Makes Spring Data JPA repositories take the graph that is offered while a controller
 * runs, in those methods where it changes nothing but the number of statements, on
 * whichever thread the controller is called.
 *
 * @see OfferableMethods
 */
public final class GraphOfferingRepositories implements BeanPostProcessor {

	private static final Log logger = LogFactory.getLog(GraphOfferingRepositories.class);

	private static final String ENTITY_MANAGER = "entityManager";

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof AnnotatedControllerConfigurer controllers && controllers.getExecutor() != null) {
			controllers.setExecutor(new OfferingExecutor(controllers.getExecutor()));
		}
		if (bean instanceof JpaRepositoryFactoryBean<?, ?, ?> repository) {
			// There is a setter for it, but no getter
			DirectFieldAccessor fields = new DirectFieldAccessor(repository);
			Object entityManager = fields.isReadableProperty(ENTITY_MANAGER) ? fields.getPropertyValue(ENTITY_MANAGER)
					: null;
			if (entityManager == null) {
				logger.debug("Offering no graphs to '%s': cannot find its entity manager".formatted(beanName));
				return bean;
			}
			fields.setPropertyValue(ENTITY_MANAGER, GraphScope.observed(entityManager));
			GeneratedRepositories.observe(repository, beanName);
			repository.addRepositoryFactoryCustomizer((factory) -> factory.addRepositoryProxyPostProcessor(
					(proxy, information) -> proxy.addAdvice(new OfferInterceptor(information))));
		}
		return bean;
	}

	/**
	 * Opens a scope around each repository method that is called while a graph is
	 * offered.
	 */
	private static final class OfferInterceptor implements MethodInterceptor {

		private final Class<?> entity;

		private final OfferableMethods methods;

		private final Map<Method, Boolean> offerable = new ConcurrentHashMap<>();

		OfferInterceptor(RepositoryInformation repository) {
			this.entity = repository.getDomainType();
			this.methods = new OfferableMethods(repository);
		}

		@Override
		public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
			GraphOffer offer = OfferedGraph.current();
			if (offer == null) {
				return invocation.proceed();
			}
			boolean takes = offer.entity().isAssignableFrom(this.entity)
					&& this.offerable.computeIfAbsent(invocation.getMethod(), this.methods::accept);
			try (GraphScope scope = GraphScope.open(takes ? offer : null)) {
				return invocation.proceed();
			}
		}

	}

}
