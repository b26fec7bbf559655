package dev.clew.wiring;

import dev.clew.load.EntityAccess;
import dev.clew.load.PlanLoader;
import dev.clew.model.EntityBinding;
import dev.clew.model.EntityBindings;
import dev.clew.model.EntityModel;
import dev.clew.plan.Cursors;
import dev.clew.plan.Planner;
import org.jspecify.annotations.Nullable;

/**
 * What the data fetchers of one schema share.
 *
 * @param bindings what is bound
 * @param planner decides what is loaded
 * @param loader loads it
 * @param access reads entities without loading anything
 * @param threads finds the thread that may block
 * @param cursors writes cursors
 * @param known reads the fields of documents, each once
 * @param warnings says what costs statements without need
 * @param users counts statements of the application
 */
record Engine(EntityBindings bindings, Planner planner, PlanLoader loader, EntityAccess access, LoadThreads threads,
		Cursors cursors, KnownFields known, Warnings warnings, UserStatements users) {

	/**
	 * Return whether the object, or the entity behind a proxy of a supertype, is an
	 * instance of what the type is bound to.
	 */
	boolean isInstance(EntityBinding binding, Object source) {
		return binding.entity().javaType().isInstance(this.access.unproxy(source));
	}

	/**
	 * Return the model of an entity, or {@code null} for any other object.
	 */
	@Nullable EntityModel model(Object source) {
		return this.bindings.findModel(this.access.type(source));
	}

}
