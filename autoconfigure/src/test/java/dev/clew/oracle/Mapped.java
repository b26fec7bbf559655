package dev.clew.oracle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import org.hibernate.annotations.NotFound;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;

/**
 * What the annotations of the entities say about the number of statements.
 */
final class Mapped {

	private final Metamodel metamodel;

	private final Map<String, EntityType<?>> entities = new HashMap<>();

	private final boolean openSession;

	/**
	 * Create the mapping.
	 * @param openSession whether everything that a request has read may come with an
	 * entity
	 */
	Mapped(Metamodel metamodel, boolean openSession) {
		this.metamodel = metamodel;
		this.openSession = openSession;
		metamodel.getEntities().forEach((entity) -> this.entities.put(entity.getName(), entity));
	}

	/**
	 * Return the entity that a GraphQL type shows; none for values, interfaces without an
	 * entity and unions.
	 */
	@Nullable EntityType<?> entity(String type) {
		return this.entities.get(type);
	}

	boolean hasAttribute(EntityType<?> entity, String name) {
		return entity.getAttributes().stream().anyMatch((attribute) -> attribute.getName().equals(name));
	}

	/**
	 * Return how many collections come with an entity that user code sees.
	 */
	long eagerCollections(EntityType<?> entity) {
		return comingWith(entity, false).stream()
			.flatMap((type) -> type.getAttributes().stream())
			.filter((attribute) -> attribute.isCollection() && isEager(attribute))
			.count();
	}

	/**
	 * Return whether a target may have been loaded with an entity, so that some owners
	 * have it and others do not.
	 */
	boolean mayBeLoaded(EntityType<?> entity, Class<?> target) {
		return this.openSession || comingWith(entity, true).stream()
			.map(ManagedType::getJavaType)
			.anyMatch((type) -> type.isAssignableFrom(target) || target.isAssignableFrom(type));
	}

	private Set<EntityType<?>> comingWith(EntityType<?> entity, boolean hidden) {
		Set<EntityType<?>> result = new LinkedHashSet<>();
		Deque<EntityType<?>> open = new ArrayDeque<>();
		this.metamodel.getEntities()
			.stream()
			.filter((type) -> entity.getJavaType().isAssignableFrom(type.getJavaType()))
			.forEach(open::add);
		while (!open.isEmpty()) {
			EntityType<?> type = open.remove();
			if (result.add(type)) {
				type.getAttributes()
					.stream()
					.filter((attribute) -> isEager(attribute) || hidden && isHiddenEager(attribute))
					.map((attribute) -> target(attribute))
					.forEach((target) -> this.metamodel.getEntities()
						.stream()
						.filter((each) -> target.isAssignableFrom(each.getJavaType()))
						.forEach(open::add));
			}
		}
		return result;
	}

	static Class<?> target(Attribute<?, ?> attribute) {
		return (attribute instanceof jakarta.persistence.metamodel.Bindable<?> bindable)
				? bindable.getBindableJavaType() : attribute.getJavaType();
	}

	private static boolean isEager(Attribute<?, ?> attribute) {
		java.lang.reflect.Field field = (java.lang.reflect.Field) attribute.getJavaMember();
		ManyToOne one = field.getAnnotation(ManyToOne.class);
		OneToMany many = field.getAnnotation(OneToMany.class);
		return one != null && one.fetch() == FetchType.EAGER || many != null && many.fetch() == FetchType.EAGER;
	}

	// What Hibernate cannot make a proxy of
	private static boolean isHiddenEager(Attribute<?, ?> attribute) {
		java.lang.reflect.Field field = (java.lang.reflect.Field) attribute.getJavaMember();
		OneToOne one = field.getAnnotation(OneToOne.class);
		return one != null && !one.mappedBy().isEmpty() || field.isAnnotationPresent(NotFound.class);
	}

}
