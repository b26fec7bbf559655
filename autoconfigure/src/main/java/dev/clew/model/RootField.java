package dev.clew.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A field of the query type that Clew answers by itself, or one whose selection a
 * controller runs.
 *
 * @param name the field
 * @param frame how it shows its results
 * @param entity what its rows are read from
 * @param targets the bound object types that its results may have
 * @param only the entities that its rows are restricted to, because the schema has no
 * type for others; none where all are shown
 * @param whyEntities why its results are never read as rows, if they are not
 * @param arguments the arguments that it takes
 */
public record RootField(String name, Frame frame, EntityModel entity, List<String> targets, List<EntityModel> only,
		@Nullable String whyEntities, FieldArguments arguments) {

	public RootField {
		targets = List.copyOf(targets);
		only = List.copyOf(only);
	}

}
