package dev.clew.load;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

import dev.clew.model.RelationTraits;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * What the boot model of a session factory tells of its relations and filters. The boot
 * model is gone once the factory is there, so it is read while the factory is built.
 */
final class BootMappings {

	private static final Map<SessionFactory, BootMappings> KEPT = Collections.synchronizedMap(new WeakHashMap<>());

	private final Map<String, RelationTraits> relations;

	private final Map<String, Set<String>> entityFilters;

	private final Map<String, Set<String>> elementFilters;

	BootMappings(Map<String, RelationTraits> relations, Map<String, Set<String>> entityFilters,
			Map<String, Set<String>> elementFilters) {
		this.relations = relations;
		this.entityFilters = entityFilters;
		this.elementFilters = elementFilters;
	}

	static void keep(SessionFactoryImplementor sessionFactory, Metadata metadata) {
		KEPT.put(sessionFactory, new BootModelReader(metadata).read());
	}

	static BootMappings of(SessionFactory sessionFactory) {
		BootMappings mappings = KEPT.get(sessionFactory);
		if (mappings == null) {
			throw new IllegalStateException("The session factory was built without Clew's integrator: "
					+ "META-INF/services of clew-spring-boot-autoconfigure must be visible to Hibernate");
		}
		return mappings;
	}

	RelationTraits relation(Class<?> owner, String attribute) {
		return this.relations.getOrDefault(key(owner.getName(), attribute), RelationTraits.NONE);
	}

	/**
	 * Return the filters that hold where a statement reads the entity, but not where a
	 * key leads to it.
	 */
	Set<String> filtersOfQueries(Class<?> entity) {
		return this.entityFilters.getOrDefault(entity.getName(), Set.of());
	}

	/**
	 * Return the filters that may hide elements of a collection.
	 */
	Set<String> filtersOfElements(Class<?> owner, String attribute) {
		return this.elementFilters.getOrDefault(key(owner.getName(), attribute), Set.of());
	}

	static String key(String owner, String attribute) {
		return owner + "#" + attribute;
	}

}
