package dev.clew.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.clew.model.EntityModel;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.Hibernate;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.ManagedEntity;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
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

	private final SessionFactories sessionFactories;

	public EntityAccess(EntityManagerFactory... factories) {
		this.sessionFactories = new SessionFactories(List.of(factories));
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
		return Proxies.unproxy(entity);
	}

	/**
	 * Return the key of an entity, in the form that loads use.
	 */
	public @Nullable Object key(EntityModel model, @Nullable Object entity) {
		if (entity == null) {
			return null;
		}
		Object identifier = identifier(entity);
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
		List<@Nullable Object> parts = new ArrayList<>();
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

	private @Nullable Object read(EmbeddableMappingType type, Object value, String path) {
		Object current = value;
		EmbeddableMappingType at = type;
		for (String name : path.split("\\.")) {
			AttributeMapping attribute = (at != null) ? at.findAttributeMapping(name) : null;
			if (attribute == null || current == null) {
				// The path names an embedded id itself, or the id of what is no more than
				// one
				continue;
			}
			current = attribute.getValue(current);
			if (attribute.getMappedType() instanceof EntityMappingType target && current != null) {
				current = identifier(current);
				at = embeddable(target.getIdentifierMapping());
			}
			else {
				at = (attribute.getMappedType() instanceof EmbeddableMappingType nested) ? nested : null;
			}
		}
		return current;
	}

	/**
	 * Return the identifier of an entity as the mapping has it, also of a proxy.
	 */
	public @Nullable Object identifier(Object entity) {
		LazyInitializer proxy = HibernateProxy.extractLazyInitializer(entity);
		return (proxy != null) ? proxy.getInternalIdentifier()
				: this.sessionFactories.of(entity.getClass()).getPersistenceUnitUtil().getIdentifier(entity);
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
	 * Return whether the attributes of the given type are there: Hibernate may leave a
	 * proxy as it is although its row has been read.
	 */
	boolean holds(Object entity, EntityModel type) {
		return Hibernate.isInitialized(entity) && isA(entity, type);
	}

	/**
	 * Return the state of an attribute, not what its accessor makes of it.
	 * @param attribute its name, or the dotted path to it through embedded values
	 */
	public @Nullable Object value(Object entity, String attribute) {
		String[] path = attribute.split("\\.");
		SessionFactoryImplementor factory = this.sessionFactories.of(unproxy(entity).getClass());
		if (factory.getMappingMetamodel().findEntityDescriptor(unproxy(entity).getClass()) == null) {
			return EmbeddedValues.value(factory.getJpaMetamodel(), entity, List.of(path));
		}
		if (path.length == 1) {
			return attributeValue(entity, attribute);
		}
		Object value = attributeValue(entity, path[0]);
		ManagedMappingType type = persister(unproxy(entity).getClass());
		for (int i = 1; i < path.length && value != null; i++) {
			type = embedded(type, path[i - 1]);
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
	 * Give an entity the column that was not read with it, as if it had been.
	 */
	void fill(Object entity, String attribute, @Nullable Object value) {
		Object owner = unproxy(entity);
		EntityPersister persister = persister(owner.getClass());
		AttributeMapping mapping = persister.findAttributeMapping(attribute);
		if (mapping == null || Hibernate.isPropertyInitialized(owner, attribute)) {
			return;
		}
		mapping.setValue(owner, value);
		int position = mapping.getStateArrayPosition();
		EntityEntry entry = (owner instanceof ManagedEntity managed) ? managed.$$_hibernate_getEntityEntry() : null;
		@Nullable Object[] state = (entry != null) ? entry.getLoadedState() : null;
		if (state != null) {
			// Otherwise the next flush would take it for a change
			state[position] = persister.getPropertyTypes()[position].deepCopy(value, persister.getFactory());
		}
	}

	/**
	 * Return what tells the types of the rows of an entity's hierarchy.
	 */
	RowTypes rowTypes(EntityModel model) {
		return new RowTypes(this.sessionFactories.of(model.javaType()), model);
	}

	/**
	 * Return the state of an attribute of an entity, or of an embedded value in it.
	 */
	@Nullable Object value(Object entity, List<String> path) {
		return value(entity, String.join(".", path));
	}

	static EmbeddableMappingType embedded(ManagedMappingType type, String attribute) {
		AttributeMapping mapping = type.findAttributeMapping(attribute);
		EmbeddableMappingType embedded = (mapping != null) ? (EmbeddableMappingType) mapping.getMappedType()
				: embeddable(((EntityMappingType) type).getIdentifierMapping());
		return Objects.requireNonNull(embedded, attribute);
	}

	/**
	 * Return the entity that holds a collection, also where an embedded value of it does;
	 * {@code null} where that is not known.
	 */
	public @Nullable Object owner(@Nullable Object collection) {
		return (collection instanceof PersistentCollection<?> persistent) ? persistent.getOwner() : null;
	}

	/**
	 * Return the embedded attributes that lead from the owner of a collection to the
	 * value that holds it.
	 */
	public List<String> within(Object collection) {
		String role = Objects.requireNonNull(((PersistentCollection<?>) collection).getRole(), "role");
		String entity = this.sessionFactories.ofCollection(role)
			.getMappingMetamodel()
			.getCollectionDescriptor(role)
			.getOwnerEntityPersister()
			.getEntityName();
		List<String> path = List.of(role.substring(entity.length() + 1).split("\\."));
		return path.subList(0, path.size() - 1);
	}

	/**
	 * Return the elements of a plural attribute's state, without places that are empty.
	 */
	List<Object> elements(Object entity, List<String> path) {
		Object value = value(entity, path);
		Collection<?> elements = (value instanceof Object[] array) ? Arrays.asList(array)
				: (value instanceof Map<?, ?> map) ? map.values() : (Collection<?>) value;
		return (elements != null) ? elements.stream().filter(Objects::nonNull).map(Object.class::cast).toList()
				: List.of();
	}

	EntityPersister persister(Class<?> type) {
		return this.sessionFactories.of(type).getMappingMetamodel().getEntityDescriptor(type);
	}

}
