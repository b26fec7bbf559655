package dev.clew.wiring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.data.repository.core.support.AbstractRepositoryMetadata;
import org.springframework.graphql.data.GraphQlRepository;

/**
 * Finds the domain types of the repositories that answer root fields themselves.
 */
public final class GraphQlRepositoryTypes {

	private GraphQlRepositoryTypes() {
	}

	/**
	 * Return the domain types of all {@link GraphQlRepository} beans.
	 */
	public static Collection<Class<?>> find(ListableBeanFactory beanFactory) {
		List<Class<?>> types = new ArrayList<>();
		for (String name : beanFactory.getBeanNamesForAnnotation(GraphQlRepository.class)) {
			Class<?> type = beanFactory.getType(name);
			if (type != null && type.isInterface()) {
				types.add(AbstractRepositoryMetadata.getMetadata(type).getDomainType());
			}
		}
		return types;
	}

}
