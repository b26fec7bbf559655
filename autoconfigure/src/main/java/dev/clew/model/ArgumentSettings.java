package dev.clew.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is configured for arguments that filter, order and page.
 *
 * @param names the argument of each role
 * @param maxPageSize the most rows of a page
 * @param clamp whether a larger page is cut to that instead of being refused
 * @param defaultPageSize rows of a page where the client does not say; all where
 * {@code null}
 * @param maxFilterDepth how deep the objects of a filter may be nested
 * @param maxPredicates how many tests one filter may have
 * @param maxValues how many values the lists in the arguments of one field may have
 * @param cursorSecret what cursors are encrypted with, if they are
 */
public record ArgumentSettings(Map<ArgumentRole, String> names, int maxPageSize, boolean clamp,
		@Nullable Integer defaultPageSize, int maxFilterDepth, int maxPredicates, int maxValues,
		@Nullable String cursorSecret) {

	/**
	 * What holds where nothing is configured.
	 */
	public static final ArgumentSettings STANDARD = new ArgumentSettings(Map.of(), 1000, false, null, 10, 100, 1000,
			null);

	public ArgumentSettings {
		Map<ArgumentRole, String> all = new EnumMap<>(ArgumentRole.class);
		for (ArgumentRole role : ArgumentRole.values()) {
			all.put(role, names.getOrDefault(role, role.standardName()));
		}
		names = Collections.unmodifiableMap(all);
	}

	/**
	 * Return the name of the argument that has a role.
	 */
	public String name(ArgumentRole role) {
		return this.names.getOrDefault(role, role.standardName());
	}

	/**
	 * Return the role of an argument, if it has one.
	 */
	public @Nullable ArgumentRole role(String argument) {
		return this.names.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().equals(argument))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(null);
	}

}
