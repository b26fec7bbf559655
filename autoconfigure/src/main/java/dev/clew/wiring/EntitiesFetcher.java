package dev.clew.wiring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.apollographql.federation.graphqljava._Entity;
import dev.clew.load.KeyedResults;
import dev.clew.plan.FetchPlan;
import dev.clew.plan.Planned;
import dev.clew.plan.RequestException;
import graphql.GraphQLContext;
import graphql.TypeResolutionEnvironment;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Answers {@code _entities}: one plan for all representations that name objects of one
 * type by the same key, unless the application resolves the type.
 */
final class EntitiesFetcher implements DataFetcher<Mono<DataFetcherResult<List<@Nullable Object>>>>, TypeResolver {

	private static final Log logger = LogFactory.getLog(EntitiesFetcher.class);

	private final @Nullable Engine engine;

	private final Map<String, KeyedType> types;

	private final EntityMappings mappings;

	private final DataFetcherExceptionHandler handler;

	/**
	 * Create a fetcher.
	 * @param engine what loads the given types; {@code null} where there are none
	 */
	EntitiesFetcher(@Nullable Engine engine, Map<String, KeyedType> types, EntityMappings mappings,
			DataFetcherExceptionHandler handler) {
		this.engine = engine;
		this.types = types;
		this.mappings = mappings;
		this.handler = handler;
	}

	@Override
	public Mono<DataFetcherResult<List<@Nullable Object>>> get(DataFetchingEnvironment environment) {
		List<Object> representations = environment.getArgumentOrDefault(_Entity.argumentName, List.of());
		EntityAnswers answers = new EntityAnswers(representations.size(), environment);
		Map<Wanted, List<Place>> wanted = new LinkedHashMap<>();
		List<Integer> mapped = new ArrayList<>();
		for (int index = 0; index < representations.size(); index++) {
			try {
				Map<?, ?> representation = representation(representations.get(index));
				String type = type(representation);
				if (this.mappings.types().contains(type)) {
					mapped.add(index);
				}
				else {
					want(representation, type, index, wanted, environment);
				}
			}
			catch (RequestException ex) {
				answers.fail(index, ex);
			}
		}
		Mono<EntityAnswers> loaded = Mono.fromFuture(load(wanted, answers, environment));
		Mono<EntityAnswers> all = mapped.isEmpty() ? loaded : Mono.zip(loaded,
				this.mappings.fetch(mapped.stream().map(representations::get).toList(), environment), (own, result) -> {
					own.take(mapped, result);
					return own;
				});
		return all.flatMap((complete) -> Mono.fromFuture(complete.complete(this.handler)));
	}

	private static Map<?, ?> representation(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return map;
		}
		throw new RequestException("'%s' is no representation of an object.".formatted(value), Map.of());
	}

	private static String type(Map<?, ?> representation) {
		if (representation.get("__typename") instanceof String type) {
			return type;
		}
		throw new RequestException("A representation has no '__typename'.", Map.of("representation", representation));
	}

	private void want(Map<?, ?> representation, String type, int index, Map<Wanted, List<Place>> wanted,
			DataFetchingEnvironment environment) {
		KeyedType keyed = this.types.get(type);
		if (keyed == null) {
			throw new RequestException("Objects of '%s' cannot be found by a representation.".formatted(type),
					Map.of("representation", representation));
		}
		EntityKey key = keyed.keyIn(representation);
		wanted.computeIfAbsent(new Wanted(keyed, key), (absent) -> new ArrayList<>())
			.add(new Place(index, key.key(representation, type, environment)));
	}

	private CompletableFuture<EntityAnswers> load(Map<Wanted, List<Place>> wanted, EntityAnswers answers,
			DataFetchingEnvironment environment) {
		Engine engine = this.engine;
		if (engine == null || wanted.isEmpty()) {
			return CompletableFuture.completedFuture(answers);
		}
		return engine.threads().future(environment.getGraphQlContext(), () -> {
			wanted.forEach((group, places) -> load(engine, group, places, answers, environment));
			return answers;
		});
	}

	// What fails for one type must not fail others
	private static void load(Engine engine, Wanted wanted, List<Place> places, EntityAnswers answers,
			DataFetchingEnvironment environment) {
		try {
			KeyedType type = wanted.type();
			Planned<FetchPlan> planned = engine.planner()
				.planFound(type.entity(), type.only(),
						new Selections(engine.bindings()).field(environment, type.name()));
			if (logger.isDebugEnabled()) {
				logger.debug("Plan of '%s' by %s%n%s".formatted(type.name(), wanted.key().fields(), planned.plan()));
			}
			Collection<Object> keys = places.stream().map(Place::key).distinct().toList();
			KeyedResults results = engine.loader()
				.find(engine.bindings(), planned, wanted.key().columns(), keys, LoadContexts.of(environment));
			GraphQLContext context = Beside.context(results.loaded(), 0, environment).put(KeyedType.class, type);
			places.forEach((place) -> answer(place, results, context, answers));
		}
		catch (RuntimeException ex) {
			places.forEach((place) -> answers.fail(place.index(), ex));
		}
	}

	private static void answer(Place place, KeyedResults results, GraphQLContext context, EntityAnswers answers) {
		try {
			Object object = results.of(place.key());
			answers.put(place.index(),
					(object != null) ? DataFetcherResult.newResult().data(object).localContext(context).build() : null);
		}
		catch (RuntimeException ex) {
			answers.fail(place.index(), ex);
		}
	}

	@Override
	public @Nullable GraphQLObjectType getType(TypeResolutionEnvironment environment) {
		KeyedType type = (environment.getLocalContext() instanceof GraphQLContext context)
				? context.get(KeyedType.class) : null;
		return (type != null && this.engine != null)
				? new BoundTypeResolver(type.name(), this.engine).getType(environment)
				: this.mappings.resolver().getType(environment);
	}

	/**
	 * What one load finds.
	 */
	private record Wanted(KeyedType type, EntityKey key) {

	}

	/**
	 * Where an object is wanted.
	 *
	 * @param index its place in the answer
	 * @param key its key
	 */
	private record Place(int index, Object key) {

	}

}
