package dev.clew.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.clew.model.ArgumentSettings;
import dev.clew.model.OrderField;
import dev.clew.model.OrderType;
import org.jspecify.annotations.Nullable;

/**
 * Turns the value of an order into sort keys: one for each order object.
 */
final class OrderReader {

	private static final Pattern DIRECTION = Pattern.compile("(ASC|DESC)(_NULLS_(FIRST|LAST))?");

	private final String argument;

	private final String field;

	private final ArgumentSettings settings;

	/**
	 * Create a reader.
	 * @param argument the argument that brings the order
	 * @param field the field that takes the argument, for messages
	 */
	OrderReader(String argument, String field, ArgumentSettings settings) {
		this.settings = settings;
		this.argument = argument;
		this.field = field;
	}

	List<SortKey> read(OrderType type, @Nullable Object value) {
		if (value == null) {
			return List.of();
		}
		Collection<?> objects = (value instanceof Collection<?> many) ? many : List.of(value);
		List<SortKey> keys = new ArrayList<>();
		for (Object object : objects) {
			SortKey key = key(type, Inputs.object("Order of '%s'".formatted(this.field), object), List.of(), 1);
			// Only the first key of a column tells anything
			if (key != null && keys.stream().noneMatch((present) -> present.path().equals(key.path()))) {
				keys.add(key);
			}
		}
		if (keys.size() > this.settings.maxPredicates()) {
			throw Values.refuse(
					"Order of '%s' has more than %d keys.".formatted(this.field, this.settings.maxPredicates()),
					this.argument);
		}
		return keys;
	}

	private @Nullable SortKey key(OrderType type, Map<?, ?> object, List<String> prefix, int depth) {
		if (depth > this.settings.maxFilterDepth()) {
			throw Values.refuse("Order of '%s' is nested deeper than %d objects.".formatted(this.field,
					this.settings.maxFilterDepth()), this.argument);
		}
		List<SortKey> keys = new ArrayList<>();
		object.forEach((name, value) -> {
			OrderField bound = type.field(String.valueOf(name));
			if (bound == null) {
				throw Inputs.unknown("Order of '%s'".formatted(this.field), name, type.name(), type.names());
			}
			if (value == null) {
				return;
			}
			List<String> path = new ArrayList<>(prefix);
			path.addAll(bound.path());
			SortKey key = (bound.type() != null) ? key(bound.type(), Inputs.object(what(bound), value), path, depth + 1)
					: key(bound, path, String.valueOf(value));
			if (key != null) {
				keys.add(key);
			}
		});
		if (keys.size() > 1) {
			throw Values.refuse(
					"An order object of '%s' has %d keys, whose precedence is not defined: write one object for each key."
						.formatted(this.field, keys.size()),
					this.argument);
		}
		return keys.isEmpty() ? null : keys.get(0);
	}

	private SortKey key(OrderField bound, List<String> path, String direction) {
		if (!DIRECTION.matcher(direction).matches()) {
			throw new IllegalArgumentException(
					"%s is ASC or DESC, with _NULLS_FIRST or _NULLS_LAST, not '%s'".formatted(what(bound), direction));
		}
		boolean optional = bound.optional() || path.size() > bound.path().size();
		SortKey.Nulls nulls = direction.endsWith("NULLS_FIRST") ? SortKey.Nulls.FIRST : SortKey.Nulls.LAST;
		return new SortKey(path, bound.attribute().type(), direction.startsWith("DESC"),
				optional ? nulls : SortKey.Nulls.NEVER);
	}

	private String what(OrderField bound) {
		return "'%s' in the order of '%s'".formatted(bound.name(), this.field);
	}

}
