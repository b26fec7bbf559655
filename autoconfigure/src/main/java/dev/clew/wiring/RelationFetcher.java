package dev.clew.wiring;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import dev.clew.load.Loaded;
import dev.clew.load.MissingTargetException;
import dev.clew.load.PlanLoader;
import dev.clew.load.Row;
import dev.clew.model.AttributeModel;
import dev.clew.model.EntityBinding;
import dev.clew.model.EntityModel;
import dev.clew.model.FieldBinding;
import dev.clew.model.Frame;
import dev.clew.model.Shape;
import dev.clew.model.Strategy;
import dev.clew.plan.Edge;
import dev.clew.plan.Holder;
import dev.clew.plan.Loading;
import dev.clew.plan.Planned;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * Answers a relation or embedded value: from what a plan has loaded, from the entity
 * where that holds it already, otherwise through the data loader.
 */
final class RelationFetcher extends BoundFetcher implements SelfDescribingDataFetcher<@Nullable Object> {

	private final AttributeModel attribute;

	private final String coordinates;

	private final Frame frame;

	private final Framing framing;

	private final boolean restrictable;

	private final boolean alwaysCut;

	private final boolean filtered;

	private final boolean forbidden;

	private final boolean wholeKey;

	RelationFetcher(EntityBinding binding, FieldBinding field, AttributeModel attribute, Engine engine,
			RelationLoads loads) {
		super(binding, field, engine, loads);
		this.attribute = attribute;
		this.coordinates = binding.typeName() + "." + field.name();
		this.forbidden = field.relation() != null && field.relation().strategy() == Strategy.FORBID;
		this.wholeKey = attribute.kind() == AttributeModel.Kind.EMBEDDED && field.whyEntity() == null
				&& binding.entity().idPaths().stream().allMatch((path) -> path.startsWith(attribute.name() + "."));
		this.restrictable = field.relation() != null && !field.relation().arguments().isEmpty();
		this.filtered = attribute.traits().filtered();
		this.alwaysCut = field.relation() != null && field.relation().isAlwaysCut(engine.bindings().settings());
		this.frame = (field.relation() != null) ? field.relation().frame()
				: new Frame(Shape.ONE, binding.typeName(), List.of());
		this.framing = new Framing(this.frame, engine.cursors());
	}

	@Override
	public int place(Loaded loaded, Supplier<String> resultKey) {
		int edge = loaded.edge(this.coordinates, resultKey);
		if (edge < 0 || loaded.child(edge).isNeeded() || this.frame.shape().isContainer()) {
			return -1;
		}
		Edge planned = loaded.node().edges().get(edge);
		return (planned.loading() != Loading.LAZY && planned.range().page().isAll()) ? loaded.place(edge) : -1;
	}

	@Override
	public @Nullable Object read(Row row, Supplier<String> resultKey, Supplier<DataFetchingEnvironment> environment) {
		Loaded loaded = row.loaded();
		int edge = loaded.edge(this.coordinates, resultKey);
		if (edge < 0) {
			return reload(row, environment.get().getFieldDefinition(), environment.get());
		}
		Edge planned = loaded.node().edges().get(edge);
		if (planned.loading() != Loading.LAZY) {
			Object value = this.framing.of(row.edge(edge));
			return loaded.child(edge).isNeeded() ? Beside.wrap(value, loaded.child(edge), this.frame, environment.get())
					: value;
		}
		Object key = planned.isByTargetKey() ? row.edge(edge) : row.key();
		return (key != null) ? byKey(key, planned.holder(), environment.get()) : null;
	}

	private int edge(Loaded loaded, Supplier<DataFetchingEnvironment> environment) {
		return loaded.edge(this.coordinates, () -> resultKey(environment));
	}

	@Override
	@Nullable Object fromEntity(Object source, GraphQLFieldDefinition definition, Supplier<DataFetchingEnvironment> environment)
			throws Exception {
		Loaded loaded = Beside.find(environment.get());
		int edge = (loaded != null) ? edge(loaded, environment) : -1;
		if (loaded == null || edge < 0 || engine().access().isUninitialized(source)) {
			return unplanned(source, definition, environment);
		}
		if (loaded.isBeside(edge)) {
			return beside(source, loaded, edge, environment.get());
		}
		return switch (loaded.node().edges().get(edge).loading()) {
			case EMBEDDED, KEY, JOIN, INITIALIZE -> Beside.wrap(property(source, definition, environment),
					loaded.child(edge), this.frame, environment.get());
			case SELECT, SUBSELECT, LAZY -> unplanned(source, definition, environment);
		};
	}

	private @Nullable Object beside(Object source, Loaded loaded, int edge, DataFetchingEnvironment environment) {
		if (!binding().entity().isEntity()) {
			return besideEmbedded(source, loaded, edge, environment);
		}
		Object key = engine().access().key(binding().entity(), source);
		Object value = (key != null) ? loaded.beside(edge, key) : null;
		return Beside.wrap(this.framing.of(value), loaded.child(edge), this.frame, environment);
	}

	// An embedded value has no key, but its references and collections tell whose it is
	private @Nullable Object besideEmbedded(Object source, Loaded loaded, int edge,
			DataFetchingEnvironment environment) {
		Object reference = state(source, environment.getFieldDefinition(), () -> environment);
		Edge planned = loaded.node().edges().get(edge);
		Object key = this.attribute.isPlural()
				? engine().access().key(planned.holder().entity(), engine().access().owner(reference))
				: engine().access().key(planned.node().entity(), reference);
		Object value = (key != null) ? loaded.beside(edge, key) : elements(reference);
		return Beside.wrap(this.framing.of(value), loaded.child(edge), this.frame, environment);
	}

	private @Nullable Object unplanned(Object source, GraphQLFieldDefinition definition,
			Supplier<DataFetchingEnvironment> environment) throws Exception {
		if (this.forbidden) {
			// Planning refuses it, also where it is loaded already
			loads().relation(binding(), null, environment.get());
		}
		if (engine().access().isUninitialized(source)) {
			boolean visible = !binding().entity().isFiltered();
			if (this.wholeKey && visible) {
				return engine().access().identifier(source);
			}
			Object key = engine().access().key(binding().entity(), source);
			boolean keyOnly = visible && key != null && this.attribute.isPlural() && field().whyEntity() == null
					&& loads().isKeyOnly(binding(), environment.get());
			return (keyOnly && key != null) ? byKey(key, null, environment.get())
					: reload(source, definition, environment.get());
		}
		if (!binding().entity().isEntity()) {
			return embeddedSource(source, definition, environment);
		}
		String name = this.attribute.name();
		if (!isRestricted(environment) && engine().access().isLoaded(source, name)) {
			return property(source, definition, environment);
		}
		boolean referenced = engine().access().isReferenced(source, name);
		if (!this.attribute.isPlural() && referenced) {
			Object target = engine().access().value(source, name);
			return (target != null) ? byTarget(source, target, environment.get()) : null;
		}
		Object key = engine().access().key(binding().entity(), source);
		return (key != null) ? byKey(key, null, environment.get()) : null;
	}

	private boolean isRestricted(Supplier<DataFetchingEnvironment> environment) {
		return this.filtered || this.alwaysCut || this.restrictable && !environment.get().getArguments().isEmpty();
	}

	// An embeddable has no key of its own, so only what its references say can be loaded
	private @Nullable Object embeddedSource(Object source, GraphQLFieldDefinition definition,
			Supplier<DataFetchingEnvironment> environment) throws Exception {
		Object value = state(source, definition, environment);
		if (value == null || !isRestricted(environment) && !engine().access().isUninitialized(value)) {
			return elements(value);
		}
		if (!this.attribute.isPlural()) {
			return byTarget(source, value, environment.get());
		}
		Object owner = engine().access().owner(value);
		EntityModel model = (owner != null) ? engine().model(owner) : null;
		Object key = (model != null) ? engine().access().key(model, owner) : null;
		return (model != null && key != null)
				? byKey(key, new Holder(model, engine().access().within(value)), environment.get())
				: this.framing.of(elements(value));
	}

	private @Nullable Object byTarget(Object source, Object target, DataFetchingEnvironment environment) {
		Planned<Edge> planned = loads().relation(binding(), null, environment);
		if (planned.plan().loading() == Loading.KEY) {
			return target;
		}
		boolean byTargetKey = planned.plan().isByTargetKey() && planned.plan().loading() != Loading.INITIALIZE;
		EntityModel model = byTargetKey ? planned.plan().node().entity() : binding().entity();
		Object key = engine().access().key(model, byTargetKey ? target : source);
		return (key != null) ? load(planned, key, environment) : CompletableFuture.completedFuture(null);
	}

	private CompletableFuture<@Nullable Object> byKey(Object key, @Nullable Holder holder,
			DataFetchingEnvironment environment) {
		Planned<Edge> planned = loads().relation(binding(), holder, environment);
		return load(planned, key, environment);
	}

	private CompletableFuture<@Nullable Object> load(Planned<Edge> planned, Object key,
			DataFetchingEnvironment environment) {
		return loads().load(planned, key, environment).thenApply((outcome) -> {
			if (outcome.error() != null) {
				throw outcome.error();
			}
			if (outcome.loaded() == null || outcome.value() == null) {
				return absent(planned.plan());
			}
			if (planned.plan().loading() == Loading.INITIALIZE) {
				return read(outcome.value(), environment);
			}
			return Beside.wrap(this.framing.of(outcome.value()), outcome.loaded(), this.frame, environment);
		});
	}

	/**
	 * Read the relation as the object shows it; of a map, its values.
	 */
	@Override
	@Nullable Object property(Object source, GraphQLFieldDefinition definition, Supplier<DataFetchingEnvironment> environment)
			throws Exception {
		return elements(super.property(source, definition, environment));
	}

	private @Nullable Object elements(@Nullable Object value) {
		return (value instanceof Map<?, ?> map && this.attribute.keyed()) ? map.values() : value;
	}

	private @Nullable Object read(Object owner, DataFetchingEnvironment environment) {
		return elements(state(owner, environment.getFieldDefinition(), () -> environment));
	}

	private @Nullable Object state(Object owner, GraphQLFieldDefinition definition,
			Supplier<DataFetchingEnvironment> environment) {
		try {
			return super.property(owner, definition, environment);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private @Nullable Object absent(Edge edge) {
		if (this.attribute.isPlural()) {
			return this.framing.of(List.of());
		}
		if (PlanLoader.isMissingAnError(edge)) {
			throw new MissingTargetException(field().name());
		}
		return null;
	}

	@Override
	@Nullable Object fromReloaded(Object source, Loaded loaded, GraphQLFieldDefinition definition,
			DataFetchingEnvironment environment) {
		if (source instanceof Row row) {
			return read(row, () -> resultKey(() -> environment), () -> environment);
		}
		int edge = edge(loaded, () -> environment);
		if (edge >= 0 && loaded.isBeside(edge)) {
			return beside(source, loaded, edge, environment);
		}
		Object value = read(source, environment);
		return (edge >= 0) ? Beside.wrap(value, loaded.child(edge), this.frame, environment) : value;
	}

	@Override
	public String getDescription() {
		return "Clew: %s.%s".formatted(binding().typeName(), field().name());
	}

	@Override
	public ResolvableType getReturnType() {
		return this.attribute.isPlural() ? ResolvableType.forClassWithGenerics(List.class, this.attribute.type())
				: ResolvableType.forClass(this.attribute.type());
	}

	@Override
	public boolean usesDataLoader() {
		return true;
	}

}
