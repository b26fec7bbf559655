package dev.clew.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

import dev.clew.model.MappingTraits.Embedding;
import dev.clew.model.RelationTraits;
import dev.clew.model.RelationTraits.OrderKey;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.NotFoundAction;
import org.hibernate.boot.Metadata;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.ManyToOne;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/**
 * What the boot model of a session factory tells of its relations. The boot model is gone
 * once the factory is there, so it is read while the factory is built.
 */
final class BootMappings {

	private static final Map<SessionFactory, BootMappings> KEPT = Collections.synchronizedMap(new WeakHashMap<>());

	private final Map<String, RelationTraits> relations = new HashMap<>();

	private final Set<String> lazyColumns = new HashSet<>();

	private final Map<String, Embedding> embeddings = new HashMap<>();

	private BootMappings(Metadata metadata) {
		for (PersistentClass entity : metadata.getEntityBindings()) {
			if (entity.getClassName() != null) {
				entity.getPropertyClosure()
					.forEach((property) -> read(entity.getClassName(), property, entity, metadata));
				if (entity.getIdentifierProperty() != null) {
					read(entity.getClassName(), entity.getIdentifierProperty(), entity, metadata);
				}
				else if (entity.getIdentifier() instanceof Component several) {
					several.getProperties().forEach((part) -> read(entity.getClassName(), part, entity, metadata));
				}
			}
		}
	}

	static void keep(SessionFactoryImplementor sessionFactory, Metadata metadata) {
		KEPT.put(sessionFactory, new BootMappings(metadata));
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
		return this.relations.getOrDefault(owner.getName() + "#" + attribute, RelationTraits.NONE);
	}

	boolean isLazy(Class<?> owner, String attribute) {
		return this.lazyColumns.contains(owner.getName() + "#" + attribute);
	}

	Embedding embedding(Class<?> owner, String attribute) {
		return this.embeddings.getOrDefault(owner.getName() + "#" + attribute, Embedding.BY_PARTS);
	}

	private void read(String owner, Property property, PersistentClass entity, Metadata metadata) {
		String key = owner + "#" + property.getName();
		if (property.isLazy() && property.getValue() instanceof BasicValue) {
			this.lazyColumns.add(key);
		}
		this.embeddings.put(key, embedding(property.getValue()));
		if (property.getValue() instanceof Component component) {
			component.getProperties()
				.forEach((part) -> read(component.getComponentClassName(), part, entity, metadata));
		}
		else if (property.getValue() instanceof ToOne toOne) {
			this.relations.put(key, toOne(toOne, property, metadata));
		}
		else if (property.getValue() instanceof Collection collection) {
			this.relations.put(key, collection(collection, metadata));
		}
	}

	private static Embedding embedding(Value value) {
		Value single = (value instanceof Collection collection) ? collection.getElement() : value;
		if (!(single instanceof Component component)) {
			return Embedding.BY_PARTS;
		}
		if (component.getTypeName() != null) {
			return Embedding.BY_TYPE;
		}
		boolean object = component.getCustomInstantiator() != null || component.isPolymorphic();
		return object ? Embedding.AS_OBJECT : Embedding.BY_PARTS;
	}

	private static RelationTraits toOne(ToOne toOne, Property property, Metadata metadata) {
		PersistentClass declaring = property.getPersistentClass();
		boolean ownTable = declaring == null || toOne.getTable() == declaring.getTable();
		boolean foreignKey = toOne instanceof ManyToOne && toOne.isReferenceToPrimaryKey()
				&& toOne.getReferencedPropertyName() == null && ownTable;
		boolean ignored = toOne instanceof ManyToOne manyToOne
				&& manyToOne.getNotFoundAction() == NotFoundAction.IGNORE;
		boolean restricted = isRestricted(metadata.getEntityBinding(toOne.getReferencedEntityName()));
		return new RelationTraits(!toOne.isLazy(), foreignKey, toOne.isForeignKeyEnabled(), ignored || restricted,
				restricted, null, false, false, List.of());
	}

	private static boolean isRestricted(@Nullable PersistentClass target) {
		return target != null && (target.getRootClass().getSoftDeleteColumn() != null || target.getWhere() != null
				|| target.getRootClass().getWhere() != null);
	}

	private static RelationTraits collection(Collection collection, Metadata metadata) {
		boolean indexed = collection instanceof IndexedCollection && !collection.isMap();
		boolean restricted = collection.getWhere() != null || collection.getManyToManyWhere() != null
				|| !collection.getFilters().isEmpty() || !collection.getManyToManyFilters().isEmpty();
		String mappedBy = (collection.isOneToMany() && collection.isInverse() && !restricted && !indexed)
				? collection.getMappedByProperty() : null;
		return new RelationTraits(!collection.isLazy(), false, false, false, restricted, mappedBy, indexed,
				collection.isSorted(), order(collection, metadata));
	}

	private static List<OrderKey> order(Collection collection, Metadata metadata) {
		String order = (collection.getManyToManyOrdering() != null) ? collection.getManyToManyOrdering()
				: collection.getOrderBy();
		List<OrderKey> keys = new ArrayList<>();
		for (String part : (order != null) ? order.split(",") : new String[0]) {
			String[] words = part.strip().split("\\s+", 2);
			String path = words[0].equals("$element$") ? "" : words[0];
			keys.add(new OrderKey(path, (words.length > 1) ? words[1] : "asc"));
		}
		return keys;
	}

}
