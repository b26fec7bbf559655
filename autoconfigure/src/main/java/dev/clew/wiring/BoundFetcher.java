package dev.clew.wiring;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import dev.clew.load.Loaded;
import dev.clew.load.MissingTargetException;
import dev.clew.load.Row;
import dev.clew.model.EntityBinding;
import dev.clew.model.EntityModel;
import dev.clew.model.FieldBinding;
import dev.clew.model.RelationBinding;
import dev.clew.model.Strategy;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.PropertyDataFetcher;
import org.jspecify.annotations.Nullable;

/**
 * Answers a field of a bound type from whatever its source is: a row, an entity in any
 * state, or an object that is neither.
 */
abstract class BoundFetcher implements LightDataFetcher<@Nullable Object>, RowField {

	private final EntityBinding binding;

	private final FieldBinding field;

	private final Engine engine;

	private final RelationLoads loads;

	private final PropertyDataFetcher<Object> property;

	private final PropertyDataFetcher<Object> foreign;

	private final Requirements required;

	BoundFetcher(EntityBinding binding, FieldBinding field, Engine engine, RelationLoads loads) {
		this.binding = binding;
		this.field = field;
		this.engine = engine;
		this.loads = loads;
		this.property = PropertyDataFetcher.fetching(field.path().get(0));
		this.foreign = PropertyDataFetcher.fetching(field.name());
		this.required = new Requirements(binding, field, engine, loads);
	}

	EntityBinding binding() {
		return this.binding;
	}

	FieldBinding field() {
		return this.field;
	}

	Engine engine() {
		return this.engine;
	}

	/**
	 * Return whether a data loader may serve the field of what a query has planned: never
	 * one that rows hold.
	 */
	boolean mayLoad() {
		RelationBinding relation = this.field.relation();
		boolean plain = this.field.kind() != FieldBinding.Kind.COMPUTED && this.field.whyEntity() == null
				&& this.field.requirements().isEmpty() && this.binding.whyEntity() == null;
		return !plain || relation != null && (relation.strategy() == Strategy.LAZY || relation.whyEntities() != null);
	}

	RelationLoads loads() {
		return this.loads;
	}

	@Override
	public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
		return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
	}

	@Override
	public @Nullable Object get(GraphQLFieldDefinition definition, @Nullable Object source,
			Supplier<DataFetchingEnvironment> environment) throws Exception {
		if (source instanceof Row row) {
			return fromRow(row, environment);
		}
		if (source == null || !this.engine.isInstance(this.binding, source)) {
			return this.foreign.get(definition, source, environment);
		}
		return this.required.areMissing(source, environment)
				? this.required.load(source, environment.get(),
						(complete) -> fromEntity(complete, definition, environment))
				: fromEntity(source, definition, environment);
	}

	@Nullable Object fromRow(Row row, Supplier<DataFetchingEnvironment> environment) throws Exception {
		return read(row, () -> resultKey(environment), environment);
	}

	static String resultKey(Supplier<DataFetchingEnvironment> environment) {
		return environment.get().getMergedField().getResultKey();
	}

	abstract @Nullable Object fromEntity(Object source, GraphQLFieldDefinition definition,
			Supplier<DataFetchingEnvironment> environment) throws Exception;

	/**
	 * Read the field's property as the object shows it.
	 */
	@Nullable Object property(Object source, GraphQLFieldDefinition definition, Supplier<DataFetchingEnvironment> environment)
			throws Exception {
		return this.property.get(definition, this.engine.access().unproxy(source), environment);
	}

	/**
	 * Load the source by its key, with all that is selected of it, and read the field
	 * from that. Row filters hold for one that nobody has read yet.
	 */
	CompletableFuture<@Nullable Object> reload(Object source, GraphQLFieldDefinition definition,
			DataFetchingEnvironment environment) {
		boolean given = !(source instanceof Row) && !this.engine.access().isUninitialized(source);
		return reload(source, definition, environment, given ? this.loads::given : this.loads::source);
	}

	/**
	 * Load what paths lead to from a source that is there itself, and read the field from
	 * that.
	 */
	CompletableFuture<@Nullable Object> reloadPaths(Object source, GraphQLFieldDefinition definition,
			DataFetchingEnvironment environment) {
		return reload(source, definition, environment, this.loads::paths);
	}

	private CompletableFuture<@Nullable Object> reload(Object source, GraphQLFieldDefinition definition,
			DataFetchingEnvironment environment, Reload reload) {
		EntityModel model = this.binding.entity();
		Object key = (source instanceof Row row) ? row.key() : this.engine.access().key(model, source);
		if (key == null || !model.isEntity()) {
			return CompletableFuture.completedFuture(null);
		}
		return reload.of(model, key, environment).thenApply((outcome) -> {
			if (outcome.error() != null) {
				throw outcome.error();
			}
			if (outcome.value() == null || outcome.loaded() == null) {
				throw new MissingTargetException(this.binding.typeName());
			}
			return fromReloaded(outcome.value(), outcome.loaded(), definition, environment);
		});
	}

	abstract @Nullable Object fromReloaded(Object source, Loaded loaded, GraphQLFieldDefinition definition,
			DataFetchingEnvironment environment);

	/**
	 * Loads a source again.
	 */
	@FunctionalInterface
	private interface Reload {

		CompletableFuture<RelationLoads.Outcome> of(EntityModel model, Object key, DataFetchingEnvironment environment);

	}

}
