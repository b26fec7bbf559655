package dev.clew.load;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.clew.load.Restriction.Conditional;
import dev.clew.model.EntityBindings;
import dev.clew.model.EntityModel;
import dev.clew.plan.Condition;
import dev.clew.plan.Edge;
import dev.clew.plan.FetchPlan;
import dev.clew.plan.Planned;
import jakarta.persistence.EntityManagerFactory;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.hibernate.Session;

import org.springframework.transaction.PlatformTransactionManager;

/**
 * Loads what a plan says, in one read-only transaction on the calling thread.
 */
public final class PlanLoader {

	private static final Log logger = LogFactory.getLog(PlanLoader.class);

	private final PersistenceUnits<PersistenceUnit> units;

	private final LoadSettings settings;

	private final EntityFilters filters;

	private final LoadListeners listeners;

	private final RestrictionCheck check = new RestrictionCheck();

	/**
	 * Create a loader.
	 * @param provider says which entity manager factory a load uses
	 * @param transactionManagers finds the transaction manager of a factory
	 */
	public PlanLoader(EntityManagerProvider provider,
			Function<EntityManagerFactory, PlatformTransactionManager> transactionManagers, LoadSettings settings,
			List<LoadSessionCustomizer> customizers, EntityFilters filters, List<LoadListener> listeners) {
		this.filters = filters;
		this.listeners = new LoadListeners(listeners);
		this.settings = settings;
		this.units = new PersistenceUnits<>(provider, (factory) -> PersistenceUnit.of(factory,
				new LoadTransaction(factory, transactionManagers.apply(factory), settings, customizers), settings));
	}

	/**
	 * Tell one more listener of loads, until what is returned runs.
	 */
	public Runnable listen(LoadListener listener) {
		return this.listeners.add(listener);
	}

	private PersistenceUnit unit(Planned<FetchPlan> planned, LoadContext context) {
		return this.units.of(planned.plan().node().entity().javaType(), context);
	}

	private PersistenceUnit relationUnit(Edge edge, LoadContext context) {
		EntityModel target = edge.node().entity();
		return this.units.of((target.isEntity() ? target : edge.holder().entity()).javaType(), context);
	}

	/**
	 * Load a root field.
	 */
	public Results load(EntityBindings bindings, Planned<FetchPlan> planned, LoadContext context) {
		if (planned.plan().range().isNever()) {
			return Results.none(planned.plan());
		}
		Task task = root(bindings, planned, context);
		task.budget().require(planned.plan().range().page().leastStatements());
		return call(unit(planned, context), task, () -> isSingle(planned.plan()), (load) -> load.root(planned.plan()));
	}

	/**
	 * Load a field for a controller. What it has written in a surrounding transaction is
	 * seen.
	 */
	public Results loadAsked(EntityBindings bindings, Planned<FetchPlan> planned, LoadContext context) {
		unit(planned, context).transaction().flush();
		return load(bindings, planned, context);
	}

	/**
	 * Load several root fields as of one moment. One that fails leaves the others.
	 * @return for each plan what it has loaded, or throws
	 */
	public List<Supplier<Results>> loadTogether(EntityBindings bindings, List<Planned<FetchPlan>> plans,
			LoadContext context) {
		Map<PersistenceUnit, List<Planned<FetchPlan>>> byUnit = plans.stream()
			.collect(Collectors.groupingBy((planned) -> unit(planned, context), LinkedHashMap::new,
					Collectors.toList()));
		Map<Planned<FetchPlan>, Supplier<Results>> results = new IdentityHashMap<>();
		byUnit.forEach((unit, own) -> {
			List<Supplier<Results>> loaded = unit.transaction()
				.together(own.stream()
					.<Function<Session, Results>>map(
							(planned) -> (session) -> root(unit, session, bindings, planned, context))
					.toList());
			for (int i = 0; i < own.size(); i++) {
				results.put(own.get(i), loaded.get(i));
			}
		});
		return plans.stream().map((planned) -> Objects.requireNonNull(results.get(planned))).toList();
	}

	private Results root(PersistenceUnit unit, Session session, EntityBindings bindings, Planned<FetchPlan> planned,
			LoadContext context) {
		if (planned.plan().range().isNever()) {
			return Results.none(planned.plan());
		}
		Task task = root(bindings, planned, context);
		return watched(task, (watch) -> attempts(unit, task,
				(reading) -> run(unit, session, task, watch, reading, (load) -> load.root(planned.plan()))));
	}

	private Task root(EntityBindings bindings, Planned<FetchPlan> planned, LoadContext context) {
		return new Task(bindings, new LoadEvent(LoadEvent.Kind.ROOT, planned, 0, context),
				new Budget(this.settings, context, PlanFields.of(planned.plan())));
	}

	/**
	 * Load a relation for owners that are already there.
	 * @param keys keys of the targets where {@link Edge#isByTargetKey} says so, otherwise
	 * of the owners
	 */
	public KeyedResults load(EntityBindings bindings, Planned<Edge> planned, Collection<Object> keys,
			LoadContext context) {
		if (planned.plan().range().isNever()) {
			return KeyedResults.none(planned.plan(), keys);
		}
		Task task = new Task(bindings, new LoadEvent(LoadEvent.Kind.RELATION, planned, keys.size(), context),
				new Budget(this.settings, context, PlanFields.of(planned.plan())));
		task.budget().require(planned.plan().range().page().leastStatements() * chunks(keys));
		return call(relationUnit(planned.plan(), context), task, () -> false,
				(load) -> load.relation(planned.plan(), keys));
	}

	/**
	 * Load objects by their own keys.
	 */
	public KeyedResults reload(EntityBindings bindings, Planned<FetchPlan> planned, Collection<Object> keys,
			LoadContext context) {
		return objects(bindings, planned, keys, context, (load) -> load.objects(planned.plan(), keys));
	}

	/**
	 * Find objects by the values of some columns that are unique, as a query does that
	 * tests them.
	 * @param columns paths of the columns
	 * @param keys for each object the value of the column, or the list of values where
	 * there are several
	 */
	public KeyedResults find(EntityBindings bindings, Planned<FetchPlan> planned, List<List<String>> columns,
			Collection<Object> keys, LoadContext context) {
		return objects(bindings, planned, keys, context, (load) -> load.found(planned.plan(), columns, keys));
	}

	private KeyedResults objects(EntityBindings bindings, Planned<FetchPlan> planned, Collection<Object> keys,
			LoadContext context, Function<Load, KeyedResults> work) {
		Task task = new Task(bindings, new LoadEvent(LoadEvent.Kind.OBJECTS, planned, keys.size(), context),
				new Budget(this.settings, context, PlanFields.of(planned.plan())));
		task.budget().require(chunks(keys));
		return call(unit(planned, context), task, () -> false, work);
	}

	// Entities may read more than their plan knows
	private static boolean isSingle(FetchPlan plan) {
		return plan.statements() == 1 && plan.node().isRowsOnly();
	}

	private int chunks(Collection<Object> keys) {
		int most = this.settings.batchSize(true);
		return (keys.size() + most - 1) / most;
	}

	private <T> T call(PersistenceUnit unit, Task task, BooleanSupplier single, Function<Load, T> work) {
		return watched(task,
				(watch) -> attempts(unit, task,
						(reading) -> unit.transaction()
							.call(task.context().isAfterWrites(), single,
									(session) -> run(unit, session, task, watch, reading, work))));
	}

	private <T> T watched(Task task, Function<StatementWatch, T> load) {
		return this.listeners.watched(task.event(), load);
	}

	private <T> T attempts(PersistenceUnit unit, Task task, Function<Reading, T> attempt) {
		try {
			return attempt.apply(Reading.TRUSTING);
		}
		catch (UnreadableRowsException ex) {
			logger.warn("Cannot read what a statement returned; reading it again, value by value. DEBUG shows why");
			logger.debug("What a statement returned", ex.original());
			task.budget().refund();
		}
		catch (RuntimeException ex) {
			throw FailedStatement.mark(ex);
		}
		try {
			return attempt.apply(Reading.careful(new CarefulColumns(unit.sessionFactory())));
		}
		catch (UnreadableRowsException ex) {
			throw ex.original();
		}
		catch (RuntimeException ex) {
			throw FailedStatement.mark(ex);
		}
	}

	private <T> T run(PersistenceUnit unit, Session session, Task task, StatementWatch watch, Reading reading,
			Function<Load, T> work) {
		EntityBindings bindings = task.bindings();
		Planned<?> planned = task.event().planned();
		return unit.arrays().inBatches(session, () -> {
			check(bindings, planned, session);
			Function<Reading, T> load = (way) -> {
				RowFilters rowFilters = new RowFilters(this.filters, bindings,
						(filter) -> task.context().restriction(filter, bindings, this.check, session));
				return work.apply(new Load(session, unit.keySyntax(), unit.access(), this.settings, unit.laterals(),
						bindings, planned.values(), rowFilters, task.budget(), watch, way));
			};
			try {
				return load.apply(reading);
			}
			catch (UnexpectedAbsenceException ex) {
				logger.warn(ex.getMessage());
				task.budget().refund();
				return load.apply(Reading.ASKING);
			}
		});
	}

	private void check(EntityBindings bindings, Planned<?> planned, Session session) {
		if (!(planned.plan() instanceof FetchPlan plan)) {
			return;
		}
		for (Condition condition : plan.range().conditions()) {
			if (condition instanceof Condition.Written written) {
				Map<String, Object> parameters = new HashMap<>();
				written.parameters()
					.forEach((name, position) -> parameters.put(name,
							Objects.requireNonNull(planned.values().get(position), name)));
				this.check.check(written.by(), new Conditional(written.text(), parameters), plan.node().entity(),
						bindings, session);
			}
		}
	}

	/**
	 * Return whether loads on this thread are part of what those on others would not see.
	 */
	public boolean isConfined(Planned<FetchPlan> planned, LoadContext context) {
		return unit(planned, context).transaction().isConfined();
	}

	/**
	 * Return whether a key whose target was not found is an error where the relation is
	 * read.
	 */
	public static boolean isMissingAnError(Edge edge) {
		return Sources.isMissingAnError(edge);
	}

	/**
	 * A load, and what it may take.
	 */
	private record Task(EntityBindings bindings, LoadEvent event, Budget budget) {

		LoadContext context() {
			return this.event.context();
		}

	}

}
