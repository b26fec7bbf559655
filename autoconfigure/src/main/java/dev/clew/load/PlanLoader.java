package dev.clew.load;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import dev.clew.model.EntityBindings;
import dev.clew.model.EntityModel;
import dev.clew.plan.Edge;
import dev.clew.plan.FetchPlan;
import dev.clew.plan.Planned;
import jakarta.persistence.EntityManagerFactory;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.PlatformTransactionManager;

/**
 * Loads what a plan says, in one transaction on the calling thread.
 */
public final class PlanLoader {

	private static final Log logger = LogFactory.getLog(PlanLoader.class);

	private final PersistenceUnits<PersistenceUnit> units;

	private final LoadSettings settings;

	private final EntityFilters filters;

	private final RestrictionCheck check = new RestrictionCheck();

	/**
	 * Create a loader.
	 * @param provider says which entity manager factory a load uses
	 * @param transactionManagers finds the transaction manager of a factory
	 */
	public PlanLoader(EntityManagerProvider provider,
			Function<EntityManagerFactory, PlatformTransactionManager> transactionManagers, LoadSettings settings,
			List<LoadSessionCustomizer> customizers, EntityFilters filters) {
		this.filters = filters;
		this.settings = settings;
		this.units = new PersistenceUnits<>(provider, (factory) -> PersistenceUnit.of(factory,
				new LoadTransaction(factory, transactionManagers.apply(factory), settings, customizers), settings));
	}

	/**
	 * Load a root field.
	 */
	public Results load(EntityBindings bindings, Planned<FetchPlan> planned, LoadContext context) {
		return call(planned.plan().node().entity(), bindings, planned, context, (load) -> load.root(planned.plan()));
	}

	/**
	 * Load a relation for owners that are already there.
	 * @param keys keys of the targets where {@link #isByTargetKey} says so, otherwise of
	 * the owners
	 */
	public KeyedResults load(EntityBindings bindings, Planned<Edge> planned, Collection<Object> keys,
			LoadContext context) {
		Edge edge = planned.plan();
		EntityModel target = edge.node().entity();
		return call(target.isEntity() ? target : edge.holder().entity(), bindings, planned, context,
				(load) -> load.relation(edge, keys));
	}

	/**
	 * Load objects by their own keys.
	 */
	public KeyedResults reload(EntityBindings bindings, Planned<FetchPlan> planned, Collection<Object> keys,
			LoadContext context) {
		return call(planned.plan().node().entity(), bindings, planned, context,
				(load) -> load.objects(planned.plan(), keys));
	}

	private <T> T call(EntityModel entity, EntityBindings bindings, Planned<?> planned, LoadContext context,
			Function<Load, T> work) {
		PersistenceUnit unit = this.units.of(entity.javaType(), context);
		try {
			return call(unit, bindings, planned, context, work, null);
		}
		catch (UnreadableRowsException ex) {
			logger.warn("Cannot read what a statement returned; reading it again, value by value", ex.original());
		}
		try {
			return call(unit, bindings, planned, context, work, new CarefulColumns(unit.sessionFactory()));
		}
		catch (UnreadableRowsException ex) {
			throw ex.original();
		}
	}

	private <T> T call(PersistenceUnit unit, EntityBindings bindings, Planned<?> planned, LoadContext context,
			Function<Load, T> work, @Nullable CarefulColumns careful) {
		return unit.transaction().call(context.isAfterWrites(), (session) -> unit.arrays().inBatches(session, () -> {
			RowFilters rowFilters = new RowFilters(this.filters, bindings,
					(filter) -> context.restriction(filter, bindings, this.check, session));
			return work.apply(new Load(session, unit.keySyntax(), unit.access(), this.settings, bindings,
					planned.values(), rowFilters, context.spent(), careful));
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
