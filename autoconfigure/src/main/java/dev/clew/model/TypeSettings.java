package dev.clew.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is configured for one GraphQL type. Keys and values are still as they were
 * written: the binder matches them to the schema and reports those that match nothing.
 *
 * @param bind whether the type is bound at all
 * @param entity name of the entity where the type's name does not say it
 * @param aliases GraphQL field to attribute or dotted path
 * @param strategies GraphQL field to the name of a {@link Strategy}
 * @param maxDepth levels admitted from this type on
 */
public record TypeSettings(boolean bind, @Nullable String entity, Map<String, String> aliases,
		Map<String, String> strategies, @Nullable Integer maxDepth) {

	public static final TypeSettings NONE = new TypeSettings(true, null, Map.of(), Map.of(), null);

	public TypeSettings {
		aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
		strategies = Collections.unmodifiableMap(new LinkedHashMap<>(strategies));
	}

}
