package dev.clew.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.clew.model.ArgumentConversion;
import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.util.ClassUtils;

/**
 * The values of one request, each converted to the type of the attribute that it is
 * compared with. Conditions name them by position.
 */
final class Values {

	private final ConversionService conversion = ArgumentConversion.service();

	private final List<@Nullable Object> values = new ArrayList<>();

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
		Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(javaType);
		try {
			Object converted = type.isInstance(value) ? value : this.conversion.convert(value, type);
			if (converted != null && !changes(value, converted)) {
				return converted;
			}
		}
		catch (ConversionException | IllegalArgumentException ex) {
			// Reported below, with the names that the client knows
		}
		throw refuse("%s cannot be '%s'.".formatted(what.get(), value), argument);
	}

	// A number that is cut to fit would find other rows than were asked for
	private static boolean changes(Object value, Object converted) {
		return value instanceof Number && converted instanceof Number
				&& new BigDecimal(value.toString()).compareTo(new BigDecimal(converted.toString())) != 0;
	}

	static RequestException refuse(String message, String argument) {
		return new RequestException(message, Map.of("argument", argument));
	}

}
