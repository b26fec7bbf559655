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
			Object value = PropertyDataFetcher.fetching(name)
				.get(environment.get().getFieldDefinition(), engine().access().unproxy(object), environment);
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
		if (attribute != null && attribute.kind() == AttributeModel.Kind.MAP && binding().entity().isEntity()) {
			return engine().access().isLoaded(source, attribute.name());
		}
		return this.computed || !binding().entity().isEntity()
				|| engine().access().isReferenced(source, field().path().get(0));
	}

	private @Nullable Object path(Object source, GraphQLFieldDefinition definition,
			Supplier<DataFetchingEnvironment> environment) throws Exception {
		Loaded loaded = Beside.find(environment.get());
		int edge = (loaded != null) ? loaded.edge(binding().entity(), field().path().get(0)) : -1;
		if (loaded != null && edge >= 0 && loaded.isBeside(edge)) {
			Object key = engine().access().key(binding().entity(), source);
			Object target = (key != null) ? loaded.beside(edge, key) : null;
			return follow(target, null, field().path().subList(1, field().path().size()), environment);
		}
		Object current = source;
		for (int step = 0; step < field().path().size(); step++) {
			if (current == null) {
				return null;
			}
			if (engine().access().isUninitialized(current)) {
				EntityModel target = engine().bindings().model(engine().access().type(current));
				int part = target.idPaths()
					.indexOf(String.join(".", field().path().subList(step, field().path().size())));
				return (part >= 0) ? engine().access().keyPart(target, current, part)
						: reloadPaths(source, definition, environment.get());
			}
			current = PropertyDataFetcher.fetching(field().path().get(step))
				.get(definition, engine().access().unproxy(current), environment);
		}
		return current;
	}

	@Override
	@Nullable Object fromReloaded(Object source, Loaded loaded, GraphQLFieldDefinition definition,
			DataFetchingEnvironment environment) {
		try {
			if (source instanceof Row row) {
				return fromRow(row, () -> environment);
			}
			return (field().path().size() == 1) ? property(source, definition, () -> environment)
					: follow(source, null, field().path(), () -> environment);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
