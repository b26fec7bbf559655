package dev.clew.wiring;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import dev.clew.load.LoadContext;
import dev.clew.load.Results;
import dev.clew.model.Frame;
import dev.clew.model.RootField;
import dev.clew.model.Shape;
import dev.clew.plan.FetchPlan;
import dev.clew.plan.KnownField;
import dev.clew.plan.Planned;
import dev.clew.plan.Terms;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.ContextPropagationHelper;

/**
 * One call of a controller method that runs the client's selection itself.
 *
 * @param by the method, for messages
 * @param field the field that it serves
 * @param engine plans and loads
 * @param environment what is being fetched
 */
record AskedCall(String by, RootField field, Engine engine, DataFetchingEnvironment environment) {

	private static final Log logger = LogFactory.getLog(Lookahead.class);

	// That of the request leaves values in place which the request has not
	private static final ContextSnapshotFactory CLEARING = ContextSnapshotFactory.builder().clearMissing(true).build();

	/**
	 * Return the plan for the selection.
	 */
	Planned<FetchPlan> plan(Terms terms) {
		if (this.field.frame().shape() == Shape.ONE && (terms.offset() > 0 || limit(terms) > 1)) {
			throw new IllegalStateException(
					"%s serves '%s', which is a single object: there is nothing to cut but by limit(1)"
						.formatted(this.by, this.field.name()));
		}
		if (this.field.frame().shape() == Shape.CONNECTION && (terms.offset() > 0 || terms.limit() != null)) {
			throw new IllegalStateException(
					"%s serves '%s', which is a connection: its own arguments tell the page, so leave out limit and offset"
						.formatted(this.by, this.field.name()));
		}
		KnownField known = this.engine.known().of(this.environment);
		String type = ((GraphQLNamedType) this.environment.getParentType()).getName();
		try {
			return this.engine.planner().planAsked(this.field, known, this.environment.getArguments(), type, terms);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("%s: %s".formatted(this.by, ex.getMessage()), ex);
		}
	}

	private static int limit(Terms terms) {
		return (terms.limit() != null) ? terms.limit() : 0;
	}

	/**
	 * Load the selection.
	 * @param asked what the controller takes the field to be
	 */
	<T> Selected<T> load(Shape asked, Terms terms) {
		Shape shape = this.field.frame().shape();
		if (asked != shape) {
			throw new IllegalStateException("%s ends its Lookahead by %s(), but '%s' is %s: end it by %s()"
				.formatted(this.by, operation(asked), this.field.name(), describe(shape), operation(shape)));
		}
		Planned<FetchPlan> planned = plan(terms);
		if (logger.isDebugEnabled()) {
			logger.debug("Plan of %s%n%s".formatted(this.by, planned.plan()));
		}
		return this.engine.threads()
			.select(this.environment.getGraphQlContext(), inContext(() -> load(planned, terms)));
	}

	private static String operation(Shape shape) {
		return shape.name().toLowerCase(Locale.ROOT);
	}

	private static String describe(Shape shape) {
		return switch (shape) {
			case ONE -> "a single object";
			case LIST -> "a list";
			case CONNECTION -> "a connection";
			case PAGE -> "a page of a list";
		};
	}

	// Threads that the controller starts know nothing of the request, and once it has
	// returned its own thread may know another one
	private <T> Callable<T> inContext(Callable<T> load) {
		GraphQLContext context = this.environment.getGraphQlContext();
		return () -> {
			if (LookaheadFetcher.isRunning(this.environment)) {
				return load.call();
			}
			try (ContextSnapshot.Scope cleared = CLEARING.captureFrom(context).setThreadLocals();
					ContextSnapshot.Scope own = ContextPropagationHelper.captureFrom(context).setThreadLocals()) {
				return load.call();
			}
		};
	}

	@SuppressWarnings("unchecked")
	private <T> Selected<T> load(Planned<FetchPlan> planned, Terms terms) {
		LoadContext context = LoadContexts.ofCall(this.environment);
		Results results = this.engine.loader().loadAsked(this.engine.bindings(), planned, context);
		List<Object> objects = results.objects();
		Frame frame = this.field.frame();
		if (frame.shape() == Shape.ONE && objects.size() > 1) {
			throw new IllegalStateException(
					"%s asks for one %s, but several fulfil what it says: restrict them further, or take the first by orderBy and limit(1)"
						.formatted(this.by, this.field.entity()));
		}
		Object value = switch (frame.shape()) {
			case ONE -> objects.isEmpty() ? null : objects.get(0);
			case LIST -> objects;
			case CONNECTION, PAGE -> (results.page() != null) ? results.page() : objects;
		};
		Object framed = new Framing(frame, this.engine.cursors()).of(value);
		return Selected.of(
				Beside.wrap(framed, results.loaded(), frame, this.environment,
						LoadContexts.ofEvent(this.environment, context)),
				terms.entities() ? (List<T>) List.copyOf(objects) : null);
	}

}
