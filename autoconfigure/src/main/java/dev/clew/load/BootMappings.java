package dev.clew.load;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

import dev.clew.model.MappingTraits.Embedding;
import dev.clew.model.RelationTraits;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * What the boot model of a session factory tells of its relations, filters and indexes.
 * The boot model is gone once the factory is there, so it is read while the factory is
 * built.
 */
final class BootMappings {

	private static final Map<SessionFactory, BootMappings> KEPT = Collections.synchronizedMap(new WeakHashMap<>());

	private final Map<String, RelationTraits> relations;

	private final Map<String, Set<String>> entityFilters;

	private final Map<String, Set<String>> elementFilters;

	private final Map<String, Embedding> embeddings;

	private final Set<String> lazyColumns;

	private final Set<String> incomparableColumns;

	private final Set<String> wideColumns;

	private final DeclaredIndexes indexes;

	BootMappings(BootModelReader reader) {
		this.relations = Map.copyOf(reader.relations());
		this.entityFilters = Map.copyOf(reader.entityFilters());
		this.elementFilters = Map.copyOf(reader.elementFilters());
		this.embeddings = Map.copyOf(reader.embeddings());
		this.lazyColumns = Set.copyOf(reader.lazyColumns());
		this.incomparableColumns = Set.copyOf(reader.incomparableColumns());
		this.wideColumns = Set.copyOf(reader.wideColumns());
		this.indexes = reader.indexes();
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
	 * Return whether any collection is an array.
	 */
	boolean hasArrays() {
		return this.relations.values().stream().anyMatch((traits) -> traits.indexed() && traits.atOnce() != null);
	}

	/**
	 * Return whether the column is read only when it is asked for.
	 */
	boolean isLazy(Class<?> owner, String attribute) {
		return this.lazyColumns.contains(key(owner.getName(), attribute));
	}

	/**
	 * Return whether the database can compare values of the column: not so large objects
	 * and documents.
	 */
	boolean isComparable(Class<?> owner, String attribute) {
		return !this.incomparableColumns.contains(key(owner.getName(), attribute));
	}

	/**
	 * Return whether values of the column may be long.
	 */
	boolean isWide(Class<?> owner, String attribute) {
		return this.wideColumns.contains(key(owner.getName(), attribute));
	}

	Embedding embedding(Class<?> owner, String attribute) {
		return this.embeddings.getOrDefault(key(owner.getName(), attribute), Embedding.BY_PARTS);
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

	DeclaredIndexes indexes() {
		return this.indexes;
	}

	static String key(String owner, String attribute) {
		return owner + "#" + attribute;
	}

}
