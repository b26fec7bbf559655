package dev.clew.wiring;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import dev.clew.plan.Depth;
import dev.clew.plan.Edge;
import dev.clew.plan.FetchPlan;
import dev.clew.plan.Holder;
import dev.clew.plan.Planned;
import graphql.execution.MergedField;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * The plans that one request makes for what is reached, each once.
 *
 * @param relations relations of objects that are there
 * @param sources objects by their keys
 * @param given objects of the application that lack a part
 * @param paths columns that paths lead to
 * @param required what code requires
 * @param keyOnly where nothing but keys is selected
 */
record RequestPlans(Map<RelationKey, Planned<Edge>> relations, Map<PlanKey, Planned<FetchPlan>> sources,
		Map<PlanKey, Planned<FetchPlan>> given, Map<PlanKey, Planned<FetchPlan>> paths,
		Map<PlanKey, Planned<FetchPlan>> required, Map<PlanKey, Boolean> keyOnly) {

	static RequestPlans of(DataFetchingEnvironment environment) {
		return environment.getGraphQlContext()
			.computeIfAbsent(RequestPlans.class,
					(key) -> new RequestPlans(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(),
							new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>(),
							new ConcurrentHashMap<>()));
	}

	// Read first: most fields find what the first of their level has put there
	static <K, V> V once(Map<K, V> plans, K key, Supplier<V> plan) {
		V present = plans.get(key);
		return (present != null) ? present : plans.computeIfAbsent(key, (absent) -> plan.get());
	}

	/**
	 * Where a field is read. A fragment may show the same field below several others,
	 * each with fields beside it.
	 */
	record RelationKey(PlanKey plan, MergedField source, @Nullable Holder holder) {

	}

	/**
	 * What is read of a type, and how deep.
	 */
	record PlanKey(String type, MergedField field, Depth depth) {

	}

}
