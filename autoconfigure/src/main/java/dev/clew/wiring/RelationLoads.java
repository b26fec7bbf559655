package dev.clew.wiring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.clew.load.KeyedResults;
import dev.clew.load.LoadContext;
import dev.clew.load.Loaded;
import dev.clew.model.EntityBinding;
import dev.clew.model.EntityModel;
import dev.clew.model.FieldBinding;
import dev.clew.model.RelationBinding;
import dev.clew.model.Requirement;
import dev.clew.plan.Depth;
import dev.clew.plan.Edge;
import dev.clew.plan.FetchPlan;
import dev.clew.plan.Holder;
import dev.clew.plan.Planned;
import dev.clew.plan.SelectedField;
import dev.clew.plan.Slot;
import graphql.execution.MergedField;
import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/**
 * Serves what no plan has loaded: one data loader collects the keys of a level, and each
 * distinct plan among them becomes one load.
 */
final class RelationLoads {

	static final String LOADER = "clew:relations";

	private final Engine engine;

	private final Selections selections;

	private final Unplanned unplanned;

	RelationLoads(Engine engine) {
		this.engine = engine;
		this.unplanned = new Unplanned(engine);
		this.selections = new Selections(engine.bindings());
	}

	/**
	 * Return the plan for the relation that a field shows, made once for all its owners.
	 * @param holder where the owners are found, if they are embedded values
	 */
	Planned<Edge> relation(EntityBinding owner, @Nullable Holder holder, DataFetchingEnvironment environment) {
		MergedField field = environment.getMergedField();
		Slot slot = new Slot(owner.typeName(), field.getResultKey(), field.getName());
		return RequestPlans.once(RequestPlans.of(environment).relations(),
				new RequestPlans.RelationKey(
						new RequestPlans.PlanKey(owner.typeName(), field, this.selections.depth(environment)),
						environment.getExecutionStepInfo().getParent().getField(), holder),
				() -> this.unplanned.tell(this.engine.planner()
					.planRelation(this.selections.sources(environment), slot, holder,
							(type) -> this.selections.depth(environment, type)),
						environment));
	}

	/**
	 * Return the future of what the plan leads to from the given key.
	 */
	CompletableFuture<Outcome> load(Planned<Edge> planned, Object key, DataFetchingEnvironment environment) {
		return load(planned, key, environment, LoadContexts.of(environment));
	}

	/**
	 * Return the future of the source of a field, loaded by its own key with everything
	 * that is selected of it.
	 */
	CompletableFuture<Outcome> source(EntityModel model, Object key, DataFetchingEnvironment environment) {
		return reload(RequestPlans.of(environment).sources(), model, key, environment, this.selections::source, false);
	}

	/**
	 * Return the future of the source of a field that is there and lacks a part, loaded
	 * as {@link #source} is.
	 */
	CompletableFuture<Outcome> given(EntityModel model, Object key, DataFetchingEnvironment environment) {
		return reload(RequestPlans.of(environment).given(), model, key, environment, this.selections::source, true);
	}

	/**
	 * Return the future of the columns that paths lead to from the source of a field.
	 */
	CompletableFuture<Outcome> paths(EntityModel model, Object key, DataFetchingEnvironment environment) {
		return reload(RequestPlans.of(environment).paths(), model, key, environment, this.selections::paths, true);
	}

	/**
	 * Return the future of the source of a field, loaded by its own key with what the
	 * code behind all selected fields of it requires.
	 */
	CompletableFuture<Outcome> required(EntityBinding binding, Object key, DataFetchingEnvironment environment) {
		Planned<FetchPlan> planned = RequestPlans.once(RequestPlans.of(environment).required(),
				key(environment, Depth.start(binding, 1)),
				() -> this.unplanned.tell(
						this.engine.planner()
							.planRequired(binding.typeName(), binding.entity(), requirements(binding, environment)),
						environment));
		return load(planned, key, environment, LoadContexts.of(environment));
	}

	/**
	 * Return a future that is there when what others of the level lack has been loaded.
	 */
	CompletableFuture<Outcome> nothing(Object key, DataFetchingEnvironment environment) {
		return load(null, key, environment, LoadContexts.of(environment));
	}

	private List<Requirement> requirements(EntityBinding binding, DataFetchingEnvironment environment) {
		return this.selections.source(environment)
			.selection()
			.byType()
			.getOrDefault(binding.typeName(), Map.of())
			.values()
			.stream()
			.flatMap((field) -> requirements(binding.field(field.name())))
			.distinct()
			.toList();
	}

	private static Stream<Requirement> requirements(@Nullable FieldBinding field) {
		return (field != null) ? field.requirements().stream() : Stream.empty();
	}

	private CompletableFuture<Outcome> reload(Map<RequestPlans.PlanKey, Planned<FetchPlan>> plans, EntityModel model,
			Object key, DataFetchingEnvironment environment, Function<DataFetchingEnvironment, SelectedField> selection,
			boolean given) {
		Depth depth = this.selections.depth(environment);
		Planned<FetchPlan> planned = RequestPlans.once(plans, key(environment, depth), () -> this.unplanned
			.tell(this.engine.planner().planReload(model, selection.apply(environment), depth, given), environment));
		return load(planned, key, environment, LoadContexts.of(environment));
	}

	/**
	 * Return whether nothing is selected of the source that its key and its collections
	 * do not say.
	 */
	boolean isKeyOnly(EntityBinding binding, DataFetchingEnvironment environment) {
		return RequestPlans.once(RequestPlans.of(environment).keyOnly(), key(environment, Depth.start(binding, 1)),
				() -> this.selections.source(environment)
					.selection()
					.byType()
					.values()
					.stream()
					.flatMap((fields) -> fields.values().stream())
					.allMatch((field) -> isKeyOrCollection(binding, binding.field(field.name()))));
	}

	private static boolean isKeyOrCollection(EntityBinding binding, @Nullable FieldBinding field) {
		if (field == null) {
			return true;
		}
		RelationBinding relation = field.relation();
		return (relation != null) ? relation.attribute().isPlural() && field.whyEntity() == null
				: field.kind() == FieldBinding.Kind.COLUMN && binding.entity().idPaths().contains(field.dottedPath());
	}

	private static RequestPlans.PlanKey key(DataFetchingEnvironment environment, Depth depth) {
		return new RequestPlans.PlanKey(environment.getExecutionStepInfo().getObjectType().getName(),
				environment.getExecutionStepInfo().getParent().getField(), depth);
	}

	private CompletableFuture<Outcome> load(@Nullable Planned<?> planned, Object key,
			DataFetchingEnvironment environment, LoadContext context) {
		LoadKey wanted = new LoadKey(new Wanted(planned, context), key);
		if (IdleLoaders.areLeft(environment.getGraphQlContext(), environment.getExecutionId())) {
			this.engine.warnings()
				.unexpected(environment.getExecutionStepInfo().getObjectType().getName() + "."
						+ environment.getFieldDefinition().getName());
			return this.engine.threads().future(environment.getGraphQlContext(), () -> loadAll(List.of(wanted)).get(0));
		}
		return loader(environment).load(wanted);
	}

	private static DataLoader<LoadKey, Outcome> loader(DataFetchingEnvironment environment) {
		DataLoader<LoadKey, Outcome> loader = environment.getDataLoader(LOADER);
		if (loader == null) {
			throw new IllegalStateException(("There is no DataLoader '%s' in this execution: execute the request "
					+ "through Spring's ExecutionGraphQlService")
				.formatted(LOADER));
		}
		return loader;
	}

	/**
	 * Load many keys, in one load for each distinct plan. A load that fails fails its own
	 * keys only.
	 */
	List<Outcome> loadAll(List<LoadKey> keys) {
		Map<Wanted, Set<Object>> byPlan = new LinkedHashMap<>();
		keys.forEach((key) -> byPlan.computeIfAbsent(key.wanted(), (plan) -> new LinkedHashSet<>()).add(key.key()));
		Map<Wanted, Batch> batches = new HashMap<>();
		byPlan.forEach((wanted, planKeys) -> batches.put(wanted, load(wanted, planKeys)));
		List<Outcome> outcomes = new ArrayList<>(keys.size());
		keys.forEach((key) -> outcomes.add(outcome(key, batches)));
		return outcomes;
	}

	private static Outcome outcome(LoadKey key, Map<Wanted, Batch> batches) {
		Batch batch = batches.get(key.wanted());
		if (batch == null || batch.results() == null) {
			return new Outcome(null, null, (batch != null) ? batch.error() : null);
		}
		return new Outcome(batch.results().byKey().get(key.key()), batch.results().loaded(), null);
	}

	private Batch load(Wanted wanted, Collection<Object> keys) {
		Planned<?> planned = wanted.planned();
		if (planned == null) {
			return new Batch(null, null);
		}
		try {
			return new Batch(loadOrThrow(planned, keys, wanted.context()), null);
		}
		catch (RuntimeException ex) {
			return new Batch(null, ex);
		}
	}

	@SuppressWarnings("unchecked")
	private KeyedResults loadOrThrow(Planned<?> planned, Collection<Object> keys, LoadContext context) {
		return (planned.plan() instanceof Edge)
				? this.engine.loader().load(this.engine.bindings(), (Planned<Edge>) planned, keys, context)
				: this.engine.loader().reload(this.engine.bindings(), (Planned<FetchPlan>) planned, keys, context);
	}

	/**
	 * What is loaded: never an entity, which may belong to another session.
	 */
	record LoadKey(Wanted wanted, Object key) {

	}

	/**
	 * A plan, if anything is to be loaded, and the operation or event that wants it.
	 */
	record Wanted(@Nullable Planned<?> planned, LoadContext context) {

	}

	/**
	 * What a load brought for one key.
	 *
	 * @param value the row, entity or list; {@code null} where there is none
	 * @param loaded what was loaded with it
	 * @param error what went wrong, if anything did
	 */
	record Outcome(@Nullable Object value, @Nullable Loaded loaded, @Nullable RuntimeException error) {

	}

	private record Batch(@Nullable KeyedResults results, @Nullable RuntimeException error) {

	}

}
