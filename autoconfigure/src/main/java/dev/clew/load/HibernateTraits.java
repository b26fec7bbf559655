package dev.clew.load;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.stream.Stream;

import dev.clew.model.MappingTraits;
import dev.clew.model.RelationTraits;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.annotations.DialectOverride;
import org.hibernate.annotations.SQLOrder;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.internal.EmptyInterceptor;
import org.hibernate.jpa.event.spi.CallbackType;

/**
 * Tells the binder what only Hibernate knows of a mapping.
 */
public final class HibernateTraits implements MappingTraits {

	// Hibernate's own listener, which calls the JPA callbacks
	private static final int OWN_POST_LOAD_LISTENERS = 1;

	private final SessionFactories sessionFactories;

	private final EntityFilters filters;

	public HibernateTraits(EntityManagerFactory entityManagerFactory) {
		this(List.of(entityManagerFactory), EntityFilters.NONE);
	}

	/**
	 * Create traits of mappings whose rows the application filters.
	 * @param factories those that have the mappings, of which the first decides
	 */
	public HibernateTraits(List<EntityManagerFactory> factories, EntityFilters filters) {
		this.filters = filters;
		this.sessionFactories = new SessionFactories(factories);
		this.sessionFactories.all().forEach(BootMappings::of);
	}

	private BootMappings mappings(Class<?> owner) {
		return BootMappings.of(this.sessionFactories.of(owner));
	}

	@Override
	public RelationTraits relation(Class<?> owner, String attribute) {
		RelationTraits traits = mappings(owner).relation(owner, attribute);
		return isOrderedBySql(owner, attribute) ? traits.orderedBySql() : traits;
	}

	// Boot model and runtime keep the order, but not whether it is SQL
	private boolean isOrderedBySql(Class<?> owner, String attribute) {
		var type = this.sessionFactories.of(owner).getJpaMetamodel().findManagedType(owner);
		var found = (type != null) ? type.findAttribute(attribute) : null;
		return found != null && found.getJavaMember() instanceof AnnotatedElement member
				&& Stream.of(SQLOrder.class, DialectOverride.SQLOrder.class, DialectOverride.SQLOrders.class)
					.anyMatch(member::isAnnotationPresent);
	}

	@Override
	public Embedding embedding(Class<?> owner, String attribute) {
		return mappings(owner).embedding(owner, attribute);
	}

	@Override
	public boolean isLazy(Class<?> owner, String attribute) {
		return mappings(owner).isLazy(owner, attribute);
	}

	@Override
	public boolean isComparable(Class<?> owner, String attribute) {
		return mappings(owner).isComparable(owner, attribute);
	}

	@Override
	public boolean isWide(Class<?> owner, String attribute) {
		return mappings(owner).isWide(owner, attribute);
	}

	@Override
	public Class<?> identifierType(Class<?> entity) {
		return this.sessionFactories.of(entity)
			.getMappingMetamodel()
			.getEntityDescriptor(entity)
			.getIdentifierMapping()
			.getJavaType()
			.getJavaTypeClass();
	}

	@Override
	public boolean isFiltered(Class<?> entity) {
		return this.filters.restrict(entity);
	}

	@Override
	public boolean isObserved(Class<?> entity) {
		SessionFactoryImplementor sessionFactory = this.sessionFactories.of(entity);
		var options = sessionFactory.getSessionFactoryOptions();
		return sessionFactory.getEventEngine()
			.getCallbackRegistry()
			.hasRegisteredCallbacks(entity, CallbackType.POST_LOAD)
				|| sessionFactory.getEventListenerGroups().eventListenerGroup_POST_LOAD
					.count() > OWN_POST_LOAD_LISTENERS
				|| options.getInterceptor() != null && !(options.getInterceptor() instanceof EmptyInterceptor)
				|| options.getStatelessInterceptorImplementorSupplier() != null;
	}

}
