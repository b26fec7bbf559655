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

	AttributeFetcher(EntityBinding binding, FieldBinding field, Engine engine, RelationLoads loads) {
		super(binding, field, engine, loads);
		this.computed = field.kind() != FieldBinding.Kind.COLUMN;
		this.keyPart = binding.entity().idPaths().indexOf(field.dottedPath());
	}

	@Override
	@Nullable Object fromRow(Row row, Supplier<DataFetchingEnvironment> environment) throws Exception {
		return follow(row, binding().entity(), field().path(), environment);
	}

	/**
	 * Follow a path through what was loaded.
	 */
	private @Nullable Object follow(@Nullable Object object, @Nullable EntityModel model, List<String> path,
			Supplier<DataFetchingEnvironment> environment) throws Exception {
		if (object == null) {
			return null;
		}
		String name = path.get(0);
		if (!(object instanceof Row row)) {
			Object value = step(object, null, -1, name, environment);
			return (path.size() == 1) ? value : follow(value, null, path.subList(1, path.size()), environment);
		}
		EntityModel own = (model != null) ? model : row.loaded().node().entity();
		if (path.size() == 1) {
			return row.column(own, name);
		}
		return follow(row.edge(row.loaded().edge(own, name)), null, path.subList(1, path.size()), environment);
	}

	@Override
	@Nullable Object fromEntity(Object source, GraphQLFieldDefinition definition, Supplier<DataFetchingEnvironment> environment)
			throws Exception {
		if (engine().access().isUninitialized(source)) {
			return (this.keyPart >= 0) ? engine().access().keyPart(binding().entity(), source, this.keyPart)
					: reload(source, definition, environment.get());
		}
		if (this.computed || field().path().size() == 1) {
			return isThere(source) ? property(source, definition, environment)
					: reload(source, definition, environment.get());
		}
		return path(source, definition, environment);
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
				return follow(current, null, path.subList(i, path.size()), environment);
			}
			if (engine().access().isUninitialized(current)) {
				EntityModel target = engine().bindings().model(engine().access().type(current));
				int part = target.idPaths().indexOf(String.join(".", path.subList(i, path.size())));
				return (part >= 0) ? engine().access().keyPart(target, current, part)
						: reloadPaths(source, definition, environment.get());
			}
			int edge = edge(loaded, i);
			current = step(current, loaded, edge, path.get(i), environment);
			loaded = below(loaded, edge);
		}
		return current;
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
			Object key = engine().access().key(loaded.node().entity(), entity);
			return (key != null) ? loaded.beside(edge, key) : null;
		}
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
