package dev.clew.wiring;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

import dev.clew.load.Results;
import dev.clew.plan.FetchPlan;
import dev.clew.plan.Planned;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Loads the root fields of a query at once: the last on the request's own thread, those
 * before it beside that, as far as there is room. When the request's thread is done, it
 * runs what nobody has begun, so that it never waits for a thread.
 */
final class AtOnce implements RootLoads {

	private final Engine engine;

	private final Selections selections;

	AtOnce(Engine engine) {
		this.engine = engine;
		this.selections = new Selections(engine.bindings());
	}

	@Override
	public @Nullable Object load(Planned<FetchPlan> planned, DataFetchingEnvironment environment,
			Function<Results, @Nullable Object> show) throws Exception {
		LoadThreads threads = this.engine.threads();
		Callable<@Nullable Object> load = () -> show.apply(RootLoads.alone(this.engine, planned, environment));
		if (!this.selections.isRoot(environment)
				|| this.engine.loader().isConfined(planned, LoadContexts.of(environment))) {
			return threads.call(environment.getGraphQlContext(), load);
		}
		Siblings siblings = environment.getGraphQlContext()
			.computeIfAbsent(Siblings.class, (key) -> siblings(environment));
		if (!siblings.last().equals(environment.getMergedField().getResultKey())) {
			CompletableFuture<@Nullable Object> beside = threads.beside(environment.getGraphQlContext(), load,
					siblings.begun());
			return (beside != null) ? beside : threads.call(environment.getGraphQlContext(), load);
		}
		try {
			return threads.call(environment.getGraphQlContext(), load);
		}
		finally {
			siblings.help();
		}
	}

	private Siblings siblings(DataFetchingEnvironment environment) {
		String last = "";
		for (var field : this.selections.roots(environment)) {
			if (this.engine.bindings().rootField(field.getName()) != null) {
				last = field.getResultKey();
			}
		}
		return new Siblings(last, new ConcurrentLinkedQueue<>());
	}

	/**
	 * The root fields of one query that Clew answers.
	 *
	 * @param last the result key of the last
	 * @param begun the loads that were handed to other threads
	 */
	private record Siblings(String last, Queue<Runnable> begun) {

		void help() {
			for (Runnable load = this.begun.poll(); load != null; load = this.begun.poll()) {
				load.run();
			}
		}

	}

}
