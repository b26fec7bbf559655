package dev.clew.load;

import java.util.List;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * Session factories, of which the first that maps a class is asked about it.
 */
final class SessionFactories {

	private final List<SessionFactoryImplementor> all;

	SessionFactories(List<EntityManagerFactory> factories) {
		this.all = factories.stream().map((factory) -> factory.unwrap(SessionFactoryImplementor.class)).toList();
		if (this.all.isEmpty()) {
			throw new IllegalArgumentException("There is no entity manager factory");
		}
	}

	List<SessionFactoryImplementor> all() {
		return this.all;
	}

	/**
	 * Return the factory of an entity or embeddable; any of them for other classes.
	 */
	SessionFactoryImplementor of(Class<?> type) {
		return (this.all.size() == 1) ? this.all.get(0)
				: this.all.stream()
					.filter((factory) -> factory.getJpaMetamodel().findManagedType(type) != null)
					.findFirst()
					.orElse(this.all.get(0));
	}

	/**
	 * Return the factory of a collection.
	 */
	SessionFactoryImplementor ofCollection(String role) {
		return this.all.stream()
			.filter((factory) -> factory.getMappingMetamodel().findCollectionDescriptor(role) != null)
			.findFirst()
			.orElse(this.all.get(0));
	}

}
