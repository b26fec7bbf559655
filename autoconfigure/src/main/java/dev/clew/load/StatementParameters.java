package dev.clew.load;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The parameters that the text of one statement names. They are numbered as they come, so
 * that the text tells nothing of the values that other statements of the plan use.
 */
final class StatementParameters {

	private final List<@Nullable Object> values;

	private final FloatSyntax floats;

	private final Map<Integer, String> names = new HashMap<>();

	private final Map<String, Object> named = new LinkedHashMap<>();

	/**
	 * Begin with none.
	 * @param values the plan's values
	 */
	StatementParameters(List<@Nullable Object> values, FloatSyntax floats) {
		this.values = values;
		this.floats = floats;
	}

	/**
	 * Return the values of the parameters by their names.
	 */
	Map<String, Object> named() {
		return this.named;
	}

	@Nullable Object value(int position) {
		return this.values.get(position);
	}

	/**
	 * Return the parameter for one of the plan's values.
	 */
	String one(int position) {
		String name = name(position);
		Object value = Objects.requireNonNull(value(position));
		this.named.put(name, value);
		return this.floats.parameter(":" + name, value);
	}

	/**
	 * Return the parameters for some of the values in one of the plan's values, the last
	 * of them repeated.
	 * @param list the values, as they are to be compared
	 */
	String many(int position, List<?> list) {
		return KeySyntax.placeholders(list, name(position) + "_", this.named);
	}

	private String name(int position) {
		return this.names.computeIfAbsent(position, (key) -> "v" + this.names.size());
	}

}
