package dev.clew.load;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import dev.clew.model.EntityBindings;
import dev.clew.plan.Edge;
import dev.clew.plan.FetchPlan;
import dev.clew.plan.Planned;
import jakarta.persistence.EntityManagerFactory;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.PlatformTransactionManager;

/**
 * Loads what a plan says, in one transaction on the calling thread.
 */
public final class PlanLoader {

	private static final Log logger = LogFactory.getLog(PlanLoader.class);

	private final SessionFactoryImplementor sessionFactory;

	private final LoadTransaction transaction;

	private final KeySyntax keySyntax;

	private final EntityAccess access;

	private final LoadSettings settings;

	private final EagerArrays arrays;

	private final EntityFilters filters;

	private final RestrictionCheck check = new RestrictionCheck();

	public PlanLoader(EntityManagerFactory entityManagerFactory, PlatformTransactionManager transactionManager,
			LoadSettings settings, List<LoadSessionCustomizer> customizers, EntityFilters filters) {
		this.filters = filters;
		this.transaction = new LoadTransaction(entityManagerFactory, transactionManager, settings, customizers);
		this.sessionFactory = entityManagerFactory.unwrap(SessionFactoryImplementor.class);
		this.keySyntax = new KeySyntax(this.sessionFactory);
		this.access = new EntityAccess(entityManagerFactory);
		this.settings = settings;
		this.arrays = new EagerArrays(BootMappings.of(this.sessionFactory), settings.batchSize());
	}

	/**
	 * Load a root field.
	 */
	public Results load(EntityBindings bindings, Planned<FetchPlan> planned, LoadContext context) {
		return call(bindings, planned, context, (load) -> load.root(planned.plan()));
	}

	/**
	 * Load a relation for owners that are already there.
	 * @param keys keys of the targets where {@link #isByTargetKey} says so, otherwise of
	 * the owners
	 */
	public KeyedResults load(EntityBindings bindings, Planned<Edge> planned, Collection<Object> keys,
			LoadContext context) {
		return call(bindings, planned, context, (load) -> load.relation(planned.plan(), keys));
	}

	/**
	 * Load objects by their own keys.
	 */
	public KeyedResults reload(EntityBindings bindings, Planned<FetchPlan> planned, Collection<Object> keys,
			LoadContext context) {
		return call(bindings, planned, context, (load) -> load.objects(planned.plan(), keys));
	}

	private <T> T call(EntityBindings bindings, Planned<?> planned, LoadContext context, Function<Load, T> work) {
		try {
			return call(bindings, planned, context, work, null);
		}
		catch (UnreadableRowsException ex) {
			logger.warn("Cannot read what a statement returned; reading it again, value by value", ex.original());
		}
		try {
			return call(bindings, planned, context, work, new CarefulColumns(this.sessionFactory));
		}
		catch (UnreadableRowsException ex) {
			throw ex.original();
		}
	}

	private <T> T call(EntityBindings bindings, Planned<?> planned, LoadContext context, Function<Load, T> work,
			@Nullable CarefulColumns careful) {
		return this.transaction.call(context.isAfterWrites(), (session) -> this.arrays.inBatches(session, () -> {
			RowFilters rowFilters = new RowFilters(this.filters, bindings,
					(filter) -> context.restriction(filter, bindings, this.check, session));
			return work.apply(new Load(session, this.keySyntax, this.access, this.settings, bindings, planned.values(),
					rowFilters, context.spent(), careful));
		}));
	}

	/**
	 * Return whether a relation is loaded by the keys of its targets, which its owners
	 * hold.
	 */
	public static boolean isByTargetKey(Edge edge) {
		return Sources.byTargetKey(edge);
	}

	/**
	 * Return whether a key whose target was not found is an error where the relation is
	 * read.
	 */
	public static boolean isMissingAnError(Edge edge) {
		return Sources.isMissingAnError(edge);
	}

}
