package dev.clew.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is configured for binding.
 *
 * @param listedOnly whether only the types under {@code types} are bound
 * @param projection whether rows are loaded instead of entities where nobody can see it
 * @param maxDepth levels admitted where the starting type says nothing
 * @param types settings by GraphQL type, keys as they were written
 */
public record BindingSettings(boolean listedOnly, boolean projection, int maxDepth, Map<String, TypeSettings> types) {

	public BindingSettings {
		types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
	}

}
