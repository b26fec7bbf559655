package dev.clew.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.clew.model.ArgumentConversion;
import org.jspecify.annotations.Nullable;

/**
 * The values of one request, each converted to the type of the attribute that it is
 * compared with. Conditions name them by position.
 */
final class Values {

	private final List<@Nullable Object> values;

	/**
	 * Begin with values that are named already.
	 */
	Values(List<@Nullable Object> known) {
		this.values = new ArrayList<>(known);
	}

	/**
	 * Return the values by position.
	 */
	List<@Nullable Object> all() {
		return this.values;
	}

	/**
	 * Keep a value and return its position.
	 */
	int keep(Object value) {
		this.values.add(value);
		return this.values.size() - 1;
	}

	/**
	 * Convert a value.
	 * @param what what the client gave, for messages
	 * @param argument the argument that brings it
	 */
	Object convert(Object value, Class<?> javaType, Supplier<String> what, String argument) {
		Object converted = ArgumentConversion.convert(value, javaType);
		if (converted != null) {
			return converted;
		}
		throw refuse("%s cannot be '%s'.".formatted(what.get(), value), argument);
	}

	static RequestException refuse(String message, String argument) {
		return new RequestException(message, Map.of("argument", argument));
	}

}
