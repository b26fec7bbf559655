package dev.clew.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import dev.clew.load.EntityFilter;
import dev.clew.load.EntityFilters;
import dev.clew.model.BindingException;
import dev.clew.model.Problem;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.ResolvableType;

/**
 * Finds the row filters of the application, and the entities that they are for.
 */
final class EntityFilterBeans {

	private static final Log logger = LogFactory.getLog(EntityFilterBeans.class);

	private EntityFilterBeans() {
	}

	/**
	 * Return all filters.
	 * @throws BindingException if one is for something that is no entity
	 */
	static EntityFilters find(ConfigurableListableBeanFactory beanFactory, EntityManagerFactories factories) {
		List<Problem> problems = new ArrayList<>();
		List<EntityFilters.Registered> registered = new ArrayList<>();
		for (String name : BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beanFactory, EntityFilter.class)) {
			// Its proxy is a bean too
			if (ScopedProxyUtils.isScopedTarget(name)) {
				continue;
			}
			EntityFilter<?> filter = beanFactory.getBean(name, EntityFilter.class);
			Class<?> entity = entity(beanFactory, name, filter);
			if (entity != null && factories.haveEntity(entity)) {
				registered.add(new EntityFilters.Registered(name, entity, filter));
				logger
					.info("Rows of %s are restricted by the EntityFilter '%s'".formatted(entity.getSimpleName(), name));
			}
			else {
				problems.add(problem(name, entity));
			}
		}
		if (!problems.isEmpty()) {
			throw new BindingException(problems);
		}
		return new EntityFilters(registered);
	}

	private static @Nullable Class<?> entity(ConfigurableListableBeanFactory beanFactory, String name,
			EntityFilter<?> filter) {
		Class<?> byClass = ResolvableType.forClass(filter.getClass()).as(EntityFilter.class).resolveGeneric(0);
		return (byClass != null) ? byClass : declared(beanFactory, name);
	}

	private static @Nullable Class<?> declared(ConfigurableListableBeanFactory beanFactory, String name) {
		String target = ScopedProxyUtils.getTargetBeanName(name);
		for (String bean : List.of(target, name)) {
			if (beanFactory.containsBeanDefinition(bean)) {
				BeanDefinition definition = beanFactory.getMergedBeanDefinition(bean);
				return definition.getResolvableType().as(EntityFilter.class).resolveGeneric(0);
			}
		}
		return (beanFactory.getParentBeanFactory() instanceof ConfigurableListableBeanFactory parent)
				? declared(parent, name) : null;
	}

	private static Problem problem(String name, @Nullable Class<?> entity) {
		String where = "bean '%s'".formatted(name);
		return (entity == null)
				? new Problem(where, "The entity of this EntityFilter is not known",
						"Its type says nothing of the entity",
						"Declare the bean as EntityFilter<Post>, with the entity's class")
				: new Problem(where, "%s is no entity".formatted(entity.getName()),
						"An EntityFilter hides rows of an entity", "Name the class that is mapped as @Entity");
	}

}
