package dev.clew.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.clew.model.EntityModel;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.Hibernate;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.ManagedMappingType;
import org.hibernate.metamodel.mapping.NonAggregatedIdentifierMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads entities without ever making them load anything.
 */
public final class EntityAccess {

	private final SessionFactoryImplementor sessionFactory;

	public EntityAccess(EntityManagerFactory entityManagerFactory) {
		this.sessionFactory = entityManagerFactory.unwrap(SessionFactoryImplementor.class);
	}

	/**
	 * Return whether the object is a proxy whose state has not been loaded.
	 */
	public boolean isUninitialized(Object entity) {
		return !Hibernate.isInitialized(entity);
	}

	/**
	 * Return the class of the entity, also behind a proxy; of an uninitialized one the
	 * class that its relation declares.
	 */
	public Class<?> type(Object entity) {
		LazyInitializer proxy = HibernateProxy.extractLazyInitializer(entity);
		if (proxy == null) {
			return entity.getClass();
		}
		return proxy.isUninitialized() ? proxy.getPersistentClass() : proxy.getImplementation().getClass();
	}

	/**
	 * Return the entity behind a proxy that is initialized, or the object itself.
	 */
	public Object unproxy(Object entity) {
		LazyInitializer proxy = HibernateProxy.extractLazyInitializer(entity);
		return (proxy == null || proxy.isUninitialized()) ? entity : proxy.getImplementation();
	}

	/**
	 * Return the key of an entity, in the form that loads use.
	 */
	public @Nullable Object key(EntityModel model, @Nullable Object entity) {
		if (entity == null) {
			return null;
		}
		LazyInitializer proxy = HibernateProxy.extractLazyInitializer(entity);
		Object identifier = (proxy != null) ? proxy.getInternalIdentifier()
				: this.sessionFactory.getPersistenceUnitUtil().getIdentifier(entity);
		return (identifier != null) ? toKey(model, identifier) : null;
	}

	/**
	 * Return one part of the key of an entity, in the order of its identifier's paths.
	 */
	public @Nullable Object keyPart(EntityModel model, Object entity, int part) {
		Object key = key(model, entity);
		return (key != null) ? Keys.parts(key).get(part) : null;
	}

	private @Nullable Object toKey(EntityModel model, Object identifier) {
		List<String> paths = model.idPaths();
		if (paths.size() == 1 && !paths.get(0).contains(".")) {
			return identifier;
		}
		var mapping = persister(model.javaType()).getIdentifierMapping();
		EmbeddableMappingType embeddable = embeddable(mapping);
		if (embeddable == null) {
			// The id of a derived identity is the id of the entity that it refers to
			return identifier;
		}
		List<Object> parts = new ArrayList<>();
		for (String path : paths) {
			parts.add(read(embeddable, identifier, path));
		}
		return Keys.of(parts);
	}

	private static @Nullable EmbeddableMappingType embeddable(EntityIdentifierMapping mapping) {
		if (mapping instanceof NonAggregatedIdentifierMapping several && several.getIdClassEmbeddable() != null) {
			return several.getIdClassEmbeddable();
		}
		return (mapping.getMappedType() instanceof EmbeddableMappingType embeddable) ? embeddable : null;
	}

	private Object read(EmbeddableMappingType type, Object value, String path) {
		String[] names = path.split("\\.");
		Object current = value;
		EmbeddableMappingType at = type;
		for (int i = 0; i < names.length; i++) {
			AttributeMapping attribute = at.findAttributeMapping(names[i]);
			if (attribute == null) {
				// The path names the embedded id itself
				continue;
			}
			current = attribute.getValue(current);
			if (attribute.getMappedType() instanceof EmbeddableMappingType nested) {
				at = nested;
			}
			else if (i < names.length - 1) {
				Object target = this.sessionFactory.getPersistenceUnitUtil().getIdentifier(current);
				return (target != null) ? target : current;
			}
		}
		return current;
	}

	/**
	 * Return whether the state of an attribute is there.
	 */
	public boolean isLoaded(Object entity, String attribute) {
		if (!Hibernate.isInitialized(entity)) {
			return false;
		}
		Object owner = unproxy(entity);
		return Hibernate.isPropertyInitialized(owner, attribute) && Hibernate.isInitialized(value(owner, attribute));
	}

	/**
	 * Return whether the attribute holds at least a reference, loaded or not.
	 */
	public boolean isReferenced(Object entity, String attribute) {
		return Hibernate.isInitialized(entity) && Hibernate.isPropertyInitialized(unproxy(entity), attribute);
	}

	/**
	 * Return whether the entity is of the given type: only some of a hierarchy have the
	 * attributes of a subtype.
	 */
	boolean isA(Object entity, EntityModel type) {
		return !type.isEntity() || type.javaType().isInstance(unproxy(entity));
	}

	/**
	 * Return the state of an attribute, not what its accessor makes of it.
	 * @param attribute its name, or the dotted path to it through embedded values
	 */
	public @Nullable Object value(Object entity, String attribute) {
		String[] path = attribute.split("\\.");
		if (path.length == 1) {
			return attributeValue(entity, attribute);
		}
		Object value = attributeValue(entity, path[0]);
		ManagedMappingType type = persister(unproxy(entity).getClass());
		for (int i = 1; i < path.length && value != null; i++) {
			AttributeMapping embedded = type.findAttributeMapping(path[i - 1]);
			type = (ManagedMappingType) Objects.requireNonNull(embedded, path[i - 1]).getMappedType();
			value = Objects.requireNonNull(type.findAttributeMapping(path[i]), path[i]).getValue(value);
		}
		return value;
	}

	private @Nullable Object attributeValue(Object entity, String attribute) {
		Object owner = unproxy(entity);
		EntityPersister persister = persister(owner.getClass());
		AttributeMapping mapping = persister.findAttributeMapping(attribute);
		EntityIdentifierMapping identifier = persister.getIdentifierMapping();
		if (mapping == null && identifier instanceof NonAggregatedIdentifierMapping several
				&& several.findSubPart(attribute, null) instanceof AttributeMapping part) {
			mapping = part;
		}
		if (mapping == null && attribute.equals(identifier.getAttributeName())) {
			return identifier.getIdentifier(owner);
		}
		if (mapping == null) {
			throw new IllegalArgumentException(
					"%s has no attribute '%s'".formatted(owner.getClass().getSimpleName(), attribute));
		}
		return mapping.getValue(owner);
	}

	/**
	 * Return what tells the types of the rows of an entity's hierarchy.
	 */
	RowTypes rowTypes(EntityModel model) {
		return new RowTypes(this.sessionFactory, model);
	}

	/**
	 * Return the elements of a plural attribute's state.
	 */
	List<Object> elements(Object entity, String attribute) {
		Object value = value(entity, attribute);
		if (value instanceof Collection<?> collection) {
			return List.copyOf(collection);
		}
		return (value instanceof Map<?, ?> map) ? List.copyOf(map.values()) : List.of();
	}

	private EntityPersister persister(Class<?> type) {
		return this.sessionFactory.getMappingMetamodel().getEntityDescriptor(type);
	}

}
