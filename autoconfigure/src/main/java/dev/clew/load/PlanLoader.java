package dev.clew.load;

import java.util.Collection;
import java.util.List;

import dev.clew.model.EntityBindings;
import dev.clew.plan.Edge;
import dev.clew.plan.FetchPlan;
import dev.clew.plan.Planned;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;

import org.springframework.transaction.PlatformTransactionManager;

/**
 * Loads what a plan says, in one read-only transaction on the calling thread.
 */
public final class PlanLoader {

	private final LoadTransaction transaction;

	private final KeySyntax keySyntax;

	private final EntityAccess access;

	private final LoadSettings settings;

	public PlanLoader(EntityManagerFactory entityManagerFactory, PlatformTransactionManager transactionManager,
			LoadSettings settings, List<LoadSessionCustomizer> customizers) {
		this.transaction = new LoadTransaction(entityManagerFactory, transactionManager, settings, customizers);
		this.keySyntax = new KeySyntax(entityManagerFactory.unwrap(SessionFactoryImplementor.class));
		this.access = new EntityAccess(entityManagerFactory);
		this.settings = settings;
	}

	/**
	 * Load a root field.
	 */
	public Results load(EntityBindings bindings, Planned<FetchPlan> planned) {
		return this.transaction.call((session) -> {
			Load load = new Load(session, this.keySyntax, this.access, this.settings, bindings, planned.values());
			return load.root(planned.plan());
		});
	}

	/**
	 * Load a relation for owners that are already there.
	 * @param keys keys of the targets where {@link #isByTargetKey} says so, otherwise of
	 * the owners
	 */
	public KeyedResults load(EntityBindings bindings, Planned<Edge> planned, Collection<Object> keys) {
		return this.transaction.call((session) -> {
			Load load = new Load(session, this.keySyntax, this.access, this.settings, bindings, planned.values());
			return load.relation(planned.plan(), keys);
		});
	}

	/**
	 * Load objects by their own keys.
	 */
	public KeyedResults reload(EntityBindings bindings, Planned<FetchPlan> planned, Collection<Object> keys) {
		return this.transaction.call((session) -> {
			Load load = new Load(session, this.keySyntax, this.access, this.settings, bindings, planned.values());
			return load.objects(planned.plan(), keys);
		});
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
