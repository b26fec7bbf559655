package dev.clew.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import dev.clew.model.Requirement;
import dev.clew.model.Requirement.Step;
import org.hibernate.Hibernate;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.collection.spi.PersistentIdentifierBag;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ManagedMappingType;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether objects that are there already hold what code of the application requires
 * of them, and puts it there from objects that do.
 */
public final class RequiredState {

	private final EntityAccess access;

	public RequiredState(EntityAccess access) {
		this.access = access;
	}

	/**
	 * Return whether the entity holds what is required, without loading anything.
	 */
	public boolean holds(Object entity, Requirement requirement) {
		return holds(entity, null, requirement.steps());
	}

	private boolean holds(Object object, @Nullable ManagedMappingType embeddable, List<Step> steps) {
		if (steps.isEmpty()) {
			return true;
		}
		if (!Hibernate.isInitialized(object)) {
			return false;
		}
		Step step = steps.get(0);
		String name = step.attribute().name();
		if (!this.access.isA(object, step.owner())) {
			return true;
		}
		if (embeddable == null && !this.access.isReferenced(object, name)) {
			return false;
		}
		Object value = value(object, embeddable, name);
		List<Step> rest = steps.subList(1, steps.size());
		return value == null || switch (step.attribute().kind()) {
			case BASIC, OTHER -> true;
			case EMBEDDED -> holds(value, EntityAccess.embedded(type(object, embeddable), name), rest);
			case TO_ONE -> Hibernate.isInitialized(value) && holds(value, null, rest);
			case TO_MANY, BASIC_ELEMENTS, EMBEDDED_ELEMENTS ->
				Hibernate.isInitialized(value) && (rest.isEmpty() || elements(value).stream()
					.allMatch((element) -> holds(element, elementType(object, embeddable, name), rest)));
		};
	}

	/**
	 * Put what is required into an entity.
	 * @param loaded the same entity, loaded with it
	 */
	public void fill(Object entity, Object loaded, Requirement requirement) {
		fill(entity, loaded, null, requirement.steps());
	}

	private void fill(Object into, Object loaded, @Nullable ManagedMappingType embeddable, List<Step> steps) {
		Object object = this.access.unproxy(into);
		Object from = this.access.unproxy(loaded);
		boolean there = Hibernate.isInitialized(object) && Hibernate.isInitialized(from);
		if (steps.isEmpty() || object == from || !there || !this.access.isA(object, steps.get(0).owner())) {
			return;
		}
		Step step = steps.get(0);
		String name = step.attribute().name();
		Object source = value(from, embeddable, name);
		if (embeddable == null && !this.access.isReferenced(object, name)) {
			this.access.fill(object, name, source);
			return;
		}
		Object target = value(object, embeddable, name);
		if (target == null || source == null) {
			return;
		}
		List<Step> rest = steps.subList(1, steps.size());
		switch (step.attribute().kind()) {
			case BASIC, OTHER -> {
				// Came with its owner
			}
			case EMBEDDED -> fill(target, source, EntityAccess.embedded(type(object, embeddable), name), rest);
			case TO_ONE -> {
				if (key(target).equals(key(source))) {
					settle(target, source);
					fill(target, source, null, rest);
				}
			}
			case TO_MANY, BASIC_ELEMENTS, EMBEDDED_ELEMENTS -> {
				settle(target, source, mapping(object, embeddable, name));
				if (Hibernate.isInitialized(target) && Hibernate.isInitialized(source)) {
					fillElements(elements(target), elements(source), elementType(object, embeddable, name), rest);
				}
			}
		}
	}

	private void fillElements(List<Object> into, List<Object> loaded, @Nullable ManagedMappingType embeddable,
			List<Step> steps) {
		if (steps.isEmpty()) {
			return;
		}
		if (embeddable != null) {
			// Embedded values have no key, but what they refer to has
			into.forEach((element) -> loaded.forEach((other) -> fill(element, other, embeddable, steps)));
			return;
		}
		Map<Object, Object> byKey = new HashMap<>();
		loaded.forEach((element) -> byKey.put(key(element), element));
		for (Object element : into) {
			Object other = byKey.get(key(element));
			if (other != null) {
				settle(element, other);
				fill(element, other, null, steps);
			}
		}
	}

	private Object key(Object entity) {
		Object key = this.access.identifier(entity);
		return (key != null) ? key : entity;
	}

	private void settle(Object reference, Object loaded) {
		LazyInitializer proxy = HibernateProxy.extractLazyInitializer(reference);
		if (proxy == null || reference == loaded || !Hibernate.isInitialized(loaded) || isOpen(proxy.getSession())) {
			return;
		}
		synchronized (proxy) {
			if (proxy.isUninitialized()) {
				proxy.setImplementation(this.access.unproxy(loaded));
			}
		}
	}

	private static void settle(Object collection, Object loaded, AttributeMapping mapping) {
		if (!(collection instanceof PersistentCollection<?> target) || !Hibernate.isInitialized(loaded)
				|| isOpen(target.getSession()) || !(mapping instanceof PluralAttributeMapping plural)) {
			return;
		}
		// An application may keep one object for several requests
		synchronized (collection) {
			if (!target.wasInitialized()) {
				target.beginRead();
				target.injectLoadedState(plural, state(loaded, plural));
				target.endRead();
			}
		}
	}

	// What another session still holds, it can load itself, and it would not know of this
	private static boolean isOpen(@Nullable SharedSessionContractImplementor session) {
		return session != null && session.isOpenOrWaitingForAutoClose();
	}

	private static List<@Nullable Object> state(Object loaded, PluralAttributeMapping mapping) {
		List<@Nullable Object> state = new ArrayList<>();
		if (loaded instanceof Map<?, ?> map) {
			map.forEach((key, value) -> state.add(new Object[] { key, value }));
		}
		else if (loaded instanceof PersistentIdentifierBag<?> bag) {
			Iterator<?> entries = bag.entries(mapping.getCollectionDescriptor());
			for (int i = 0; entries.hasNext(); i++) {
				Object entry = entries.next();
				state.add(new Object[] { bag.getIdentifier(entry, i), entry });
			}
		}
		else {
			state.addAll((Collection<?>) loaded);
		}
		return state;
	}

	private static List<Object> elements(Object plural) {
		Collection<?> elements = (plural instanceof Map<?, ?> map) ? map.values()
				: (plural instanceof Object[] array) ? Arrays.asList(array) : (Collection<?>) plural;
		List<Object> present = new ArrayList<>();
		for (Object element : elements) {
			if (element != null) {
				present.add(element);
			}
		}
		return present;
	}

	private @Nullable Object value(Object object, @Nullable ManagedMappingType embeddable, String name) {
		return (embeddable == null) ? this.access.value(object, name)
				: mapping(object, embeddable, name).getValue(object);
	}

	private ManagedMappingType type(Object object, @Nullable ManagedMappingType embeddable) {
		return (embeddable != null) ? embeddable : this.access.persister(this.access.unproxy(object).getClass());
	}

	private AttributeMapping mapping(Object object, @Nullable ManagedMappingType embeddable, String name) {
		return type(object, embeddable).findAttributeMapping(name);
	}

	private @Nullable ManagedMappingType elementType(Object object, @Nullable ManagedMappingType embeddable,
			String name) {
		return (mapping(object, embeddable, name) instanceof PluralAttributeMapping plural
				&& plural.getElementDescriptor().getPartMappingType() instanceof ManagedMappingType type
				&& !(type instanceof EntityMappingType)) ? type : null;
	}

}
