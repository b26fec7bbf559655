package dev.clew.wiring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.clew.load.Results;
import dev.clew.model.RootField;
import dev.clew.plan.FetchPlan;
import dev.clew.plan.KnownField;
import dev.clew.plan.Planned;
import dev.clew.plan.SelectedField;
import graphql.GraphQLContext;
import graphql.execution.MergedField;
import graphql.schema.DataFetchingEnvironment;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Loads all root fields of a query with the first of them, as of one moment.
 */
final class AsOfOneMoment implements RootLoads {

	private static final Log logger = LogFactory.getLog(AsOfOneMoment.class);

	private final Engine engine;

	private final Selections selections;

	AsOfOneMoment(Engine engine) {
		this.engine = engine;
		this.selections = new Selections(engine.bindings());
	}

	@Override
	public @Nullable Object load(Planned<FetchPlan> planned, DataFetchingEnvironment environment,
			Function<Results, @Nullable Object> show) throws Exception {
		LoadThreads threads = this.engine.threads();
		GraphQLContext request = environment.getGraphQlContext();
		Callable<@Nullable Object> alone = () -> show.apply(RootLoads.alone(this.engine, planned, environment));
		if (!this.selections.isRoot(environment)) {
			return threads.call(request, alone);
		}
		CompletableFuture<Map<String, Loading>> first = new CompletableFuture<>();
		CompletableFuture<Map<String, Loading>> moment = request.computeIfAbsent(AsOfOneMoment.class, (key) -> first);
		if (moment == first) {
			threads.future(request, () -> loadAll(environment)).whenComplete((all, failure) -> {
				if (failure != null) {
					first.completeExceptionally(failure);
				}
				else {
					first.complete(all);
				}
			});
		}
		if (!moment.isDone()) {
			// Whatever thread completes the moment, it knows nothing of the request
			return moment.thenCompose((all) -> {
				Loading loading = find(all, planned, environment);
				return (loading != null) ? CompletableFuture.completedFuture(show.apply(loading.results().get()))
						: threads.elsewhere(request, alone);
			});
		}
		try {
			Loading loading = find(moment.get(), planned, environment);
			return (loading != null) ? show.apply(loading.results().get()) : threads.call(request, alone);
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof Exception cause) ? cause : ex;
		}
	}

	private Map<String, Loading> loadAll(DataFetchingEnvironment environment) {
		List<String> keys = new ArrayList<>();
		List<Planned<FetchPlan>> plans = new ArrayList<>();
		for (MergedField field : this.selections.roots(environment)) {
			Planned<FetchPlan> planned = plan(field, environment);
			if (planned != null) {
				keys.add(field.getResultKey());
				plans.add(planned);
			}
			else if (this.engine.bindings().rootField(field.getName()) == null) {
				tellOutside(field.getName(), environment);
			}
		}
		List<Supplier<Results>> results = this.engine.loader()
			.loadTogether(this.engine.bindings(), plans, LoadContexts.of(environment));
		Map<String, Loading> all = new HashMap<>();
		for (int i = 0; i < plans.size(); i++) {
			all.put(keys.get(i), new Loading(plans.get(i), results.get(i)));
		}
		return all;
	}

	private static void tellOutside(String field, DataFetchingEnvironment environment) {
		if (!field.startsWith("__")) {
			ExplainInterceptor.tell(environment.getGraphQlContext(),
					() -> "'%s' is served by the application, outside of clew.consistent-read".formatted(field));
		}
	}

	private @Nullable Planned<FetchPlan> plan(MergedField field, DataFetchingEnvironment environment) {
		RootField root = this.engine.bindings().rootField(field.getName());
		try {
			if (root == null) {
				return null;
			}
			SelectedField selected = this.selections.root(field, environment);
			return this.engine.planner().planRoot(root, new KnownField(selected, false), selected.arguments());
		}
		catch (RuntimeException ex) {
			// It will say so itself when its turn comes
			return null;
		}
	}

	private static @Nullable Loading find(Map<String, Loading> all, Planned<FetchPlan> planned,
			DataFetchingEnvironment environment) {
		Loading loading = all.get(environment.getMergedField().getResultKey());
		if (loading != null && loading.isOf(planned)) {
			return loading;
		}
		logger.debug("'%s' is asked with other arguments than the query has and loaded by itself"
			.formatted(environment.getMergedField().getResultKey()));
		return null;
	}

	/**
	 * What was loaded for a field, or why it failed.
	 */
	private record Loading(Planned<FetchPlan> planned, Supplier<Results> results) {

		boolean isOf(Planned<FetchPlan> wanted) {
			return this.planned.plan().equals(wanted.plan())
					&& Arrays.deepEquals(this.planned.values().toArray(), wanted.values().toArray());
		}

	}

}
