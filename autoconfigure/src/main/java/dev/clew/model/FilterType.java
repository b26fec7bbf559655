package dev.clew.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An input type of the schema whose fields restrict rows. Such types refer to each other,
 * so their fields are added once all of them are known; there is one instance of each.
 */
public final class FilterType {

	private final String name;

	private final Map<String, FilterField> fields = new LinkedHashMap<>();

	FilterType(String name) {
		this.name = name;
	}

	public String name() {
		return this.name;
	}

	public @Nullable FilterField field(String name) {
		return this.fields.get(name);
	}

	/**
	 * Return the names of the fields.
	 */
	public Set<String> names() {
		return Collections.unmodifiableSet(this.fields.keySet());
	}

	void add(FilterField field) {
		this.fields.put(field.name(), field);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
