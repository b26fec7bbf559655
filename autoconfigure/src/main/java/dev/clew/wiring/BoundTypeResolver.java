package dev.clew.wiring;

import java.util.List;

import dev.clew.load.Row;
import dev.clew.model.EntityBinding;
import graphql.TypeResolutionEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.TypeResolver;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.ClassNameTypeResolver;

/**
 * Resolves the concrete type of an interface or union from rows and entities; other
 * objects by the name of their class, as Spring does.
 */
final class BoundTypeResolver implements TypeResolver, RowType {

	private final String type;

	private final Engine engine;

	private final TypeResolver others = new ClassNameTypeResolver();

	BoundTypeResolver(String type, Engine engine) {
		this.type = type;
		this.engine = engine;
	}

	@Override
	public @Nullable GraphQLObjectType getType(TypeResolutionEnvironment environment) {
		Object object = environment.getObject();
		EntityBinding best = best((object instanceof Row row) ? rowType(row) : this.engine.access().type(object));
		return (best != null) ? environment.getSchema().getObjectType(best.typeName())
				: this.others.getType(environment);
	}

	@Override
	public @Nullable String of(Row row) {
		EntityBinding best = best(rowType(row));
		return (best != null) ? best.typeName() : null;
	}

	private @Nullable EntityBinding best(Class<?> type) {
		EntityBinding best = null;
		for (String name : this.engine.bindings().objectTypes(this.type)) {
			EntityBinding candidate = this.engine.bindings().get(name);
			Class<?> candidateType = candidate.entity().javaType();
			if (candidateType.isAssignableFrom(type)
					&& (best == null || best.entity().javaType().isAssignableFrom(candidateType))) {
				best = candidate;
			}
		}
		return best;
	}

	private Class<?> rowType(Row row) {
		Class<?> type = row.type();
		List<String> types = row.loaded().node().types();
		return (type == null && types.size() == 1) ? this.engine.bindings().get(types.get(0)).entity().javaType()
				: (type != null) ? type : row.loaded().node().entity().javaType();
	}

}
