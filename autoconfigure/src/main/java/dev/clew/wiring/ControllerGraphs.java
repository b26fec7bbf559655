package dev.clew.wiring;

import java.util.List;
import java.util.function.Supplier;

import dev.clew.load.GraphOffer;
import dev.clew.model.EntityModel;
import dev.clew.plan.RequestException;
import dev.clew.plan.SelectedField;
import graphql.GraphQLException;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Turns the selection of a field that the application serves into the to-one part that
 * its own queries may load.
 */
final class ControllerGraphs {

	private final Supplier<@Nullable Engine> engine;

	ControllerGraphs(Supplier<@Nullable Engine> engine) {
		this.engine = engine;
	}

	/**
	 * Return the entity that values of the type are, if it is bound to one.
	 */
	@Nullable EntityModel entity(GraphQLType type) {
		Engine engine = this.engine.get();
		if (engine == null) {
			return null;
		}
		List<String> types = engine.bindings().objectTypes(GraphQLTypeUtil.unwrapAll(type).getName());
		EntityModel entity = types.isEmpty() ? null : engine.bindings().commonEntity(types);
		return (entity != null && entity.isEntity()) ? entity : null;
	}

	/**
	 * Return what is selected of the field's entity, or {@code null} where that has no
	 * to-one part.
	 */
	@Nullable GraphOffer offer(DataFetchingEnvironment environment) {
		GraphOffer selected = selected(environment);
		return (selected == null || selected.paths().isEmpty()) ? null : selected;
	}

	/**
	 * Return what is selected of the field's entity, or {@code null} where the field
	 * shows none.
	 */
	@Nullable GraphOffer selected(DataFetchingEnvironment environment) {
		Engine engine = this.engine.get();
		EntityModel entity = entity(environment.getFieldType());
		if (engine == null || entity == null) {
			return null;
		}
		try {
			SelectedField field = new Selections(engine.bindings()).field(environment);
			return new GraphOffer(entity.javaType(), engine.planner().toOnePaths(entity, field));
		}
		catch (RequestException | GraphQLException ex) {
			// Refused where the field in question is reached
			return new GraphOffer(entity.javaType(), List.of());
		}
	}

}
