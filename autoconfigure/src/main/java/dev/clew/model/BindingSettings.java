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
 * @param arguments settings for arguments that filter, order and page
 */
public record BindingSettings(boolean listedOnly, boolean projection, int maxDepth, Map<String, TypeSettings> types,
		ArgumentSettings arguments) {

	/**
	 * Settings whose arguments are as they are where nothing is configured.
	 */
	public BindingSettings(boolean listedOnly, boolean projection, int maxDepth, Map<String, TypeSettings> types) {
		this(listedOnly, projection, maxDepth, types, ArgumentSettings.STANDARD);
	}

	public BindingSettings {
		types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
	}

}
