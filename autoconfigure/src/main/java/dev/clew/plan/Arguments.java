package dev.clew.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.clew.model.ArgumentBinding;
import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.util.ClassUtils;

/**
 * Turns the arguments of one request into conditions, and keeps their values.
 */
final class Arguments {

	private final ConversionService conversion;

	private final List<@Nullable Object> values = new ArrayList<>();

	Arguments(ConversionService conversion) {
		this.conversion = conversion;
	}

	/**
	 * Return the values that the conditions name by position.
	 */
	List<@Nullable Object> values() {
		return this.values;
	}

	/**
	 * Return one condition for each argument that is present.
	 * @param field the field that takes them, for messages
	 */
	List<Condition> conditions(List<ArgumentBinding> bindings, Map<String, @Nullable Object> arguments, String field) {
		return bindings.stream()
			.filter((binding) -> arguments.containsKey(binding.name()))
			.map((binding) -> condition(binding, arguments.get(binding.name()), field))
			.toList();
	}

	private Condition condition(ArgumentBinding binding, @Nullable Object value, String field) {
		if (value == null) {
			return new Condition(binding.path(), Condition.Test.IS_NULL, -1);
		}
		if (!(value instanceof Collection<?> many)) {
			return new Condition(binding.path(), Condition.Test.EQUAL, keep(convert(binding, value, field)));
		}
		List<Object> converted = many.stream()
			.filter(Objects::nonNull)
			.map((element) -> convert(binding, element, field))
			.distinct()
			.toList();
		boolean orNull = many.stream().anyMatch(Objects::isNull);
		if (converted.isEmpty()) {
			return new Condition(binding.path(), orNull ? Condition.Test.IS_NULL : Condition.Test.NEVER, -1);
		}
		return new Condition(binding.path(), orNull ? Condition.Test.IN_OR_NULL : Condition.Test.IN, keep(converted));
	}

	private int keep(Object value) {
		this.values.add(value);
		return this.values.size() - 1;
	}

	private Object convert(ArgumentBinding binding, Object value, String field) {
		Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(binding.type());
		try {
			Object converted = type.isInstance(value) ? value : this.conversion.convert(value, type);
			if (converted != null && !changes(value, converted)) {
				return converted;
			}
		}
		catch (ConversionException | IllegalArgumentException ex) {
			// Reported below, with the names that the client knows
		}
		throw new RequestException("Argument '%s' of '%s' cannot be '%s'.".formatted(binding.name(), field, value),
				Map.of("argument", binding.name()));
	}

	// A number that is cut to fit would find other rows than were asked for
	private static boolean changes(Object value, Object converted) {
		return value instanceof Number && converted instanceof Number
				&& new BigDecimal(value.toString()).compareTo(new BigDecimal(converted.toString())) != 0;
	}

}
