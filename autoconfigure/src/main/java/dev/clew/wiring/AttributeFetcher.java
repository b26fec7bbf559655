package dev.clew.wiring;

import java.util.List;
import java.util.function.Supplier;

import dev.clew.load.Loaded;
import dev.clew.load.Row;
import dev.clew.model.AttributeModel;
import dev.clew.model.EntityBinding;
import dev.clew.model.EntityModel;
import dev.clew.model.FieldBinding;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.PropertyDataFetcher;
import org.jspecify.annotations.Nullable;

/**
 * Answers a leaf of a bound type: a column, a path to one, or what the object computes.
 */
final class AttributeFetcher extends BoundFetcher {

	private final boolean computed;

	private final int keyPart;

	private final boolean filtered;

	AttributeFetcher(EntityBinding binding, FieldBinding field, Engine engine, RelationLoads loads) {
		super(binding, field, engine, loads);
		this.computed = field.kind() != FieldBinding.Kind.COLUMN;
		this.keyPart = binding.entity().idPaths().indexOf(field.dottedPath());
		this.filtered = leadsToFiltered(binding.entity(), field.path());
	}

	private boolean leadsToFiltered(EntityModel entity, List<String> path) {
		AttributeModel attribute = entity.attribute(path.get(0));
		return attribute != null && path.size() > 1 && (attribute.traits().filtered()
				|| leadsToFiltered(engine().bindings().model(attribute.type()), path.subList(1, path.size())));
	}

	@Override
	public int place(Loaded loaded, Supplier<String> resultKey) {
		return (field().path().size() == 1) ? loaded.column(binding().entity(), field().path().get(0)) : -1;
	}

	@Override
	public @Nullable Object read(Row row, Supplier<String> resultKey, Supplier<DataFetchingEnvironment> environment)
			throws Exception {
		return follow(row, null, binding().entity(), field().path(), environment);
	}

	/**
	 * Follow a path through what was loaded.
	 * @param loaded what was loaded with the object, if that is an entity
	 * @param model the object's own type, if that is known
	 */
	private @Nullable Object follow(@Nullable Object object, @Nullable Loaded loaded, @Nullable EntityModel model,
			List<String> path, Supplier<DataFetchingEnvironment> environment) throws Exception {
		if (object == null) {
			return null;
		}
		String name = path.get(0);
		if (!(object instanceof Row row)) {
			Object value = step(object, loaded, edge(loaded, name), name, environment);
			return (path.size() == 1) ? value
					: follow(value, below(loaded, edge(loaded, name)), null, path.subList(1, path.size()), environment);
		}
		EntityModel own = (model != null) ? model : row.loaded().node().entity();
		if (path.size() == 1) {
			return row.column(own, name);
		}
		int edge = row.loaded().edge(own, name);
		return follow(row.edge(edge), row.loaded().child(edge), null, path.subList(1, path.size()), environment);
	}

	@Override
	@Nullable Object fromEntity(Object source, GraphQLFieldDefinition definition, Supplier<DataFetchingEnvironment> environment)
			throws Exception {
		if (engine().access().isUninitialized(source)) {
			return (this.keyPart >= 0 && !binding().entity().isFiltered())
					? engine().access().keyPart(binding().entity(), source, this.keyPart)
					: reload(source, definition, environment.get());
		}
		if (this.computed || field().path().size() == 1) {
			return isThere(source) ? property(source, definition, environment)
					: reload(source, definition, environment.get());
		}
		return path(source, definition, environment);
	}

	@Override
	@Nullable Object property(Object source, GraphQLFieldDefinition definition, Supplier<DataFetchingEnvironment> environment)
			throws Exception {
		return (this.computed && engine().users().isWatching())
				? engine().users()
					.call(binding().typeName() + "." + field().name(), environment.get(),
							() -> super.property(source, definition, environment))
				: super.property(source, definition, environment);
	}

	private boolean isThere(Object source) {
		AttributeModel attribute = binding().entity().attribute(field().path().get(0));
		if (attribute != null && attribute.isPlural() && binding().entity().isEntity()) {
			return engine().access().isLoaded(source, attribute.name());
		}
		return this.computed || !binding().entity().isEntity()
				|| engine().access().isReferenced(source, field().path().get(0));
	}

	private @Nullable Object path(Object source, GraphQLFieldDefinition definition,
			Supplier<DataFetchingEnvironment> environment) throws Exception {
		Loaded loaded = Beside.find(environment.get());
		Object current = source;
		List<String> path = field().path();
		for (int i = 0; i < path.size(); i++) {
			if (current == null || current instanceof Row) {
				return follow(current, null, null, path.subList(i, path.size()), environment);
			}
			if (engine().access().isUninitialized(current)) {
				EntityModel target = engine().bindings().model(engine().access().type(current));
				int part = target.idPaths().indexOf(String.join(".", path.subList(i, path.size())));
				return (part >= 0) ? engine().access().keyPart(target, current, part)
						: reloadPaths(source, definition, environment.get());
			}
			int edge = edge(loaded, i);
			boolean beside = loaded != null && edge >= 0 && loaded.isBeside(edge);
			if (this.filtered && !beside && mayHide(current, path.get(i))) {
				return reloadPaths(source, definition, environment.get());
			}
			current = step(current, loaded, edge, path.get(i), environment);
			loaded = below(loaded, edge);
		}
		return current;
	}

	private boolean mayHide(Object owner, String name) {
		EntityModel model = engine().model(owner);
		AttributeModel attribute = (model != null) ? model.attribute(name) : null;
		return attribute != null && attribute.traits().filtered();
	}

	private static int edge(@Nullable Loaded loaded, String name) {
		return (loaded != null) ? loaded.edge(loaded.node().entity(), name) : -1;
	}

	private int edge(@Nullable Loaded loaded, int step) {
		if (loaded == null) {
			return -1;
		}
		EntityModel entity = (step == 0) ? binding().entity() : loaded.node().entity();
		return loaded.edge(entity, field().path().get(step));
	}

	// What may be absent stands beside an entity, which itself knows only its key
	private @Nullable Object step(Object entity, @Nullable Loaded loaded, int edge, String name,
			Supplier<DataFetchingEnvironment> environment) throws Exception {
		if (loaded != null && edge >= 0 && loaded.isBeside(edge)) {
			boolean owned = loaded.node().entity().isEntity();
			Object key = owned ? engine().access().key(loaded.node().entity(), entity)
					: engine().access().key(loaded.child(edge).node().entity(), state(entity, name, environment));
			return (key != null) ? loaded.beside(edge, key) : null;
		}
		return state(entity, name, environment);
	}

	private @Nullable Object state(Object entity, String name, Supplier<DataFetchingEnvironment> environment)
			throws Exception {
		return PropertyDataFetcher.fetching(name)
			.get(environment.get().getFieldDefinition(), engine().access().unproxy(entity), environment);
	}

	private static @Nullable Loaded below(@Nullable Loaded loaded, int edge) {
		return (loaded != null && edge >= 0) ? loaded.child(edge) : null;
	}

	@Override
	@Nullable Object fromReloaded(Object source, Loaded loaded, GraphQLFieldDefinition definition,
			DataFetchingEnvironment environment) {
		try {
			if (source instanceof Row row) {
				return fromRow(row, () -> environment);
			}
			if (field().path().size() == 1) {
				return property(source, definition, () -> environment);
			}
			Object current = source;
			Loaded at = loaded;
			for (int i = 0; i < field().path().size() && current != null; i++) {
				int edge = edge(at, i);
				current = step(current, at, edge, field().path().get(i), () -> environment);
				at = below(at, edge);
			}
			return current;
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
