package dev.clew.load;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.MappingMetamodel;

/**
 * The entity manager factories that an {@link EntityManagerProvider} has chosen so far,
 * with what is kept of each.
 *
 * @param <T> what is kept
 */
final class PersistenceUnits<T> {

	private final EntityManagerProvider provider;

	private final Function<EntityManagerFactory, T> opening;

	private final Map<EntityManagerFactory, Opened<T>> opened = new ConcurrentHashMap<>();

	PersistenceUnits(EntityManagerProvider provider, Function<EntityManagerFactory, T> opening) {
		this.provider = provider;
		this.opening = opening;
	}

	/**
	 * Return what is kept of the factory that an operation reads an entity from.
	 * @throws IllegalStateException if there is none
	 */
	T of(Class<?> entity, LoadContext context) {
		EntityManagerFactory factory = this.provider.provide(entity, context);
		if (factory == null) {
			throw new IllegalStateException(("No database to read %s from: EntityManagerProvider %s returned no "
					+ "entity manager factory for this operation. Return one, or throw what the client is to be told")
				.formatted(entity.getSimpleName(), this.provider.getClass().getName()));
		}
		Opened<T> known = this.opened.get(factory);
		Opened<T> unit = (known != null) ? known : open(factory);
		if (unit.mappings().findEntityDescriptor(entity) == null) {
			throw new IllegalStateException(("%s is no entity of the entity manager factory that EntityManagerProvider "
					+ "%s returned. Return one that has it, mapped as in the primary one")
				.formatted(entity.getName(), this.provider.getClass().getName()));
		}
		return unit.kept();
	}

	private Opened<T> open(EntityManagerFactory factory) {
		// Those of tenants that are gone would be kept for ever
		this.opened.keySet().removeIf((known) -> !known.isOpen());
		return this.opened.computeIfAbsent(factory,
				(chosen) -> new Opened<>(chosen.unwrap(SessionFactoryImplementor.class).getMappingMetamodel(),
						this.opening.apply(chosen)));
	}

	/**
	 * Return the factories of which something is kept.
	 */
	Set<EntityManagerFactory> known() {
		return Set.copyOf(this.opened.keySet());
	}

	private record Opened<T>(MappingMetamodel mappings, T kept) {

	}

}
