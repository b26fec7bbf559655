package dev.clew.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An input type of the schema whose fields order rows. There is one instance of each.
 */
public final class OrderType {

	private final String name;

	private final Map<String, OrderField> fields = new LinkedHashMap<>();

	OrderType(String name) {
		this.name = name;
	}

	public String name() {
		return this.name;
	}

	public @Nullable OrderField field(String name) {
		return this.fields.get(name);
	}

	/**
	 * Return the names of the fields.
	 */
	public Set<String> names() {
		return Collections.unmodifiableSet(this.fields.keySet());
	}

	void add(OrderField field) {
		this.fields.put(field.name(), field);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
