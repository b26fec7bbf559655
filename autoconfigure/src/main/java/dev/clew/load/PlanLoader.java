package dev.clew.load;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.clew.load.Restriction.Conditional;
import dev.clew.model.EntityBindings;
import dev.clew.plan.Condition;
import dev.clew.plan.Edge;
import dev.clew.plan.FetchPlan;
import dev.clew.plan.Planned;
import jakarta.persistence.EntityManagerFactory;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.PlatformTransactionManager;

/**
 * Loads what a plan says, in one read-only transaction on the calling thread.
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

	private final Laterals laterals;

	public PlanLoader(EntityManagerFactory entityManagerFactory, PlatformTransactionManager transactionManager,
			LoadSettings settings, List<LoadSessionCustomizer> customizers, EntityFilters filters) {
		this.filters = filters;
		this.transaction = new LoadTransaction(entityManagerFactory, transactionManager, settings, customizers);
		this.sessionFactory = entityManagerFactory.unwrap(SessionFactoryImplementor.class);
		this.keySyntax = new KeySyntax(this.sessionFactory);
		this.access = new EntityAccess(entityManagerFactory);
		this.settings = settings;
		this.arrays = new EagerArrays(BootMappings.of(this.sessionFactory), settings.batchSize());
		this.laterals = new Laterals(this.sessionFactory, settings.nestedPages());
	}

	/**
	 * Load a root field.
	 */
	public Results load(EntityBindings bindings, Planned<FetchPlan> planned, LoadContext context) {
		if (planned.plan().range().isNever()) {
			return Results.none(planned.plan());
		}
		Budget budget = new Budget(this.settings, context, PlanFields.of(planned.plan()));
		budget.require(planned.plan().range().page().leastStatements());
		return call(bindings, planned, context, budget, (load) -> load.root(planned.plan()));
	}

	/**
	 * Load a field for a controller. What it has written in a surrounding transaction is
	 * seen.
	 */
	public Results loadAsked(EntityBindings bindings, Planned<FetchPlan> planned, LoadContext context) {
		this.transaction.flush();
		return load(bindings, planned, context);
	}

	/**
	 * Load several root fields as of one moment. One that fails leaves the others.
	 * @return for each plan what it has loaded, or throws
	 */
	public List<Supplier<Results>> loadTogether(EntityBindings bindings, List<Planned<FetchPlan>> plans,
			LoadContext context) {
		return this.transaction.together(plans.stream().<Function<Session, Results>>map((planned) -> (session) -> {
			if (planned.plan().range().isNever()) {
				return Results.none(planned.plan());
			}
			Budget budget = new Budget(this.settings, context, PlanFields.of(planned.plan()));
			return attempts(budget, (careful) -> run(session, bindings, planned, context, budget, careful,
					(load) -> load.root(planned.plan())));
		}).toList());
	}

	/**
	 * Load a relation for owners that are already there.
	 * @param keys keys of the targets where {@link #isByTargetKey} says so, otherwise of
	 * the owners
	 */
	public KeyedResults load(EntityBindings bindings, Planned<Edge> planned, Collection<Object> keys,
			LoadContext context) {
		if (planned.plan().range().isNever()) {
			return KeyedResults.none(planned.plan(), keys);
		}
		Budget budget = new Budget(this.settings, context, PlanFields.of(planned.plan()));
		budget.require(planned.plan().range().page().leastStatements() * chunks(keys));
		return call(bindings, planned, context, budget, (load) -> load.relation(planned.plan(), keys));
	}

	/**
	 * Load objects by their own keys.
	 */
	public KeyedResults reload(EntityBindings bindings, Planned<FetchPlan> planned, Collection<Object> keys,
			LoadContext context) {
		Budget budget = new Budget(this.settings, context, PlanFields.of(planned.plan()));
		budget.require(chunks(keys));
		return call(bindings, planned, context, budget, (load) -> load.objects(planned.plan(), keys));
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
		Budget budget = new Budget(this.settings, context, PlanFields.of(planned.plan()));
		budget.require(chunks(keys));
		return call(bindings, planned, context, budget, (load) -> load.found(planned.plan(), columns, keys));
	}

	private int chunks(Collection<Object> keys) {
		return (keys.size() + this.settings.batchSize() - 1) / this.settings.batchSize();
	}

	private <T> T call(EntityBindings bindings, Planned<?> planned, LoadContext context, Budget budget,
			Function<Load, T> work) {
		return attempts(budget, (careful) -> this.transaction
			.call((session) -> run(session, bindings, planned, context, budget, careful, work)));
	}

	private <T> T attempts(Budget budget, Function<@Nullable CarefulColumns, T> attempt) {
		try {
			return attempt.apply(null);
		}
		catch (UnreadableRowsException ex) {
			logger.warn("Cannot read what a statement returned; reading it again, value by value", ex.original());
			budget.refund();
		}
		try {
			return attempt.apply(new CarefulColumns(this.sessionFactory));
		}
		catch (UnreadableRowsException ex) {
			throw ex.original();
		}
	}

	private <T> T run(Session session, EntityBindings bindings, Planned<?> planned, LoadContext context, Budget budget,
			@Nullable CarefulColumns careful, Function<Load, T> work) {
		return this.arrays.inBatches(session, () -> {
			check(bindings, planned, session);
			RowFilters rowFilters = new RowFilters(this.filters, bindings,
					(filter) -> context.restriction(filter, bindings, this.check, session));
			return work.apply(new Load(session, this.keySyntax, this.access, this.settings, this.laterals, bindings,
					planned.values(), rowFilters, budget, careful));
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
	public boolean isConfined() {
		return this.transaction.isConfined();
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
