package dev.clew.wiring;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.clew.load.EntityAccess;
import dev.clew.load.PlanLoader;
import dev.clew.model.AttributeModel;
import dev.clew.model.EntityBinder;
import dev.clew.model.EntityBinding;
import dev.clew.model.EntityBindings;
import dev.clew.model.FieldBinding;
import dev.clew.model.Frame;
import dev.clew.model.RelationBinding;
import dev.clew.model.ServedFields;
import dev.clew.model.Shape;
import dev.clew.plan.Cursors;
import dev.clew.plan.Planner;
import graphql.GraphQLContext;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.WiringFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.Ordered;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Registers the data fetchers of everything that is bound, in the second phase of wiring:
 * by then all that the application registers itself is known.
 */
public final class ClewWiringConfigurer implements RuntimeWiringConfigurer, Ordered {

	private final EntityBinder binder;

	private final PlanLoader loader;

	private final EntityAccess access;

	private final LoadThreads threads;

	private final Collection<Class<?>> repositoryTypes;

	private final PlanCache plans;

	private final WatchSettings watch;

	private @Nullable TypeDefinitionRegistry registry;

	private volatile @Nullable Engine engine;

	private volatile @Nullable RelationLoads loads;

	/**
	 * Create a configurer.
	 * @param repositoryTypes domain types of the repositories that answer root fields
	 */
	public ClewWiringConfigurer(EntityBinder binder, PlanLoader loader, EntityAccess access, LoadThreads threads,
			BatchLoaderRegistry loaders, Collection<Class<?>> repositoryTypes, PlanCache plans, WatchSettings watch) {
		this.binder = binder;
		this.loader = loader;
		this.access = access;
		this.threads = threads;
		this.repositoryTypes = repositoryTypes;
		this.plans = plans;
		this.watch = watch;
		register(loaders);
	}

	private void register(BatchLoaderRegistry loaders) {
		loaders.<RelationLoads.LoadKey, RelationLoads.Outcome>forName(RelationLoads.LOADER)
			// Rows are as fresh as the field that asks for them
			.withOptions((options) -> options.setCachingEnabled(false))
			.registerBatchLoader((keys, environment) -> {
				RelationLoads current = Objects.requireNonNull(this.loads, "no schema has been wired");
				GraphQLContext context = Objects.requireNonNull(environment.getContext());
				return Mono.fromFuture(() -> this.threads.future(context, () -> current.loadAll(keys)))
					.flatMapMany(Flux::fromIterable);
			});
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void setTypeDefinitionRegistry(TypeDefinitionRegistry registry) {
		this.registry = registry;
	}

	@Override
	public void configure(RuntimeWiring.Builder builder) {
		// What the application registers is not known before the second phase
	}

	@Override
	public void configure(RuntimeWiring.Builder builder, List<WiringFactory> container) {
		TypeDefinitionRegistry registry = Objects.requireNonNull(this.registry, "the schema's definitions");
		RegisteredServices served = new RegisteredServices(builder.build(), container, registry, this.repositoryTypes);
		EntityBindings bindings = this.binder.bind(registry, served);
		Warnings warnings = new Warnings(this.watch);
		Engine engine = new Engine(bindings, new Planner(bindings), this.loader, this.access, this.threads,
				new Cursors(bindings.settings().arguments().cursorSecret()), new KnownFields(bindings, this.plans),
				warnings, new UserStatements(this.watch, warnings));
		RelationLoads loads = new RelationLoads(engine);
		RootLoads roots = RootLoads.of(engine);
		bindings.rootFields()
			.forEach((field) -> builder.type("Query",
					(type) -> type.dataFetcher(field.name(), new RootFetcher(field, engine, roots))));
		bindings.all().forEach((binding) -> register(builder, binding, engine, loads));
		bindings.containers().forEach((type, frame) -> register(builder, type, frame, served));
		bindings.abstractTypes()
			.forEach((name) -> builder.type(name, (type) -> type.typeResolver(new BoundTypeResolver(name, engine))));
		new BindingReport(bindings).log();
		this.engine = engine;
		this.loads = loads;
	}

	private static void register(RuntimeWiring.Builder builder, EntityBinding binding, Engine engine,
			RelationLoads loads) {
		for (FieldBinding field : binding.fields().values()) {
			BoundFetcher fetcher = fetcher(binding, field, engine, loads);
			if (fetcher != null) {
				builder.type(binding.typeName(), (type) -> type.dataFetcher(field.name(), fetcher));
			}
		}
	}

	// What graphql-java would use itself, so that Spring does not report the fields as
	// unmapped
	private static void register(RuntimeWiring.Builder builder, String type, Frame frame, ServedFields served) {
		if (frame.shape() == Shape.PAGE) {
			Stream.of(frame.path().get(0), Frame.TOTAL_COUNT)
				.filter((field) -> !served.isServed(type, field) && !served.isWrapped(type, field))
				.forEach((field) -> builder.type(type,
						(wiring) -> wiring.dataFetcher(field, PropertyDataFetcher.fetching(field))));
		}
	}

	private static @Nullable BoundFetcher fetcher(EntityBinding binding, FieldBinding field, Engine engine,
			RelationLoads loads) {
		return switch (field.kind()) {
			case COLUMN, COMPUTED -> new AttributeFetcher(binding, field, engine, loads);
			case EMBEDDED, RELATION -> new RelationFetcher(binding, field, attribute(binding, field), engine, loads);
			case CUSTOM, UNKNOWN -> null;
		};
	}

	private static AttributeModel attribute(EntityBinding binding, FieldBinding field) {
		RelationBinding relation = field.relation();
		return (relation != null) ? relation.attribute()
				: Objects.requireNonNull(binding.entity().attribute(field.path().get(0)));
	}

	/**
	 * Return what the code behind a field requires of objects that may lack it, or
	 * {@code null} where that is nothing.
	 */
	@Nullable Requirements requirements(String type, String field) {
		EntityBinding binding = (this.engine != null) ? this.engine.bindings().find(type) : null;
		FieldBinding bound = (binding != null) ? binding.field(field) : null;
		if (binding == null || bound == null || this.engine == null || this.loads == null) {
			return null;
		}
		Requirements requirements = new Requirements(binding, bound, this.engine, this.loads);
		return requirements.isNothing() ? null : requirements;
	}

	/**
	 * Return what finds queries whose data loaders nobody asks.
	 */
	public IdleLoaders idleLoaders() {
		return new IdleLoaders(this::engine);
	}

	/**
	 * Return what is answered of the schema, once one has been wired.
	 */
	public @Nullable ServedSchema served() {
		return (this.engine != null) ? ServedSchema.of(this.engine.bindings()) : null;
	}

	/**
	 * Return what the data fetchers share, once a schema has been wired.
	 */
	@Nullable Engine engine() {
		return this.engine;
	}

}
