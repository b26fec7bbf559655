package dev.clew.plan;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A field that the client asked for.
 *
 * @param resultKey the key of its value in the answer
 * @param name the field of the schema
 * @param arguments its coerced arguments; an absent one is not in the map
 * @param selection what is asked for of its objects
 * @param shown what is asked for around them
 */
public record SelectedField(String resultKey, String name, Map<String, @Nullable Object> arguments, Selection selection,
		Shown shown) {

	/**
	 * A field that shows nothing but objects.
	 */
	public SelectedField(String resultKey, String name, Map<String, @Nullable Object> arguments, Selection selection) {
		this(resultKey, name, arguments, selection, Shown.OBJECTS);
	}

	/**
	 * Return whether both mean the same field of an object.
	 */
	boolean meansSame(SelectedField other) {
		return this.name.equals(other.name) && this.arguments.equals(other.arguments);
	}

}
