package dev.clew.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import dev.clew.model.ArgumentBinding;
import dev.clew.model.ArgumentRole;
import dev.clew.model.ArgumentSettings;
import dev.clew.model.FieldArguments;
import dev.clew.model.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Reads the arguments of fields: which rows they ask for, in which order, and how many.
 */
final class Arguments {

	private final Values values;

	private final ArgumentSettings settings;

	private final FilterReader filters;

	private final PageReader pages;

	Arguments(ArgumentSettings settings) {
		this(settings, List.of());
	}

	/**
	 * Go on where values are named already.
	 */
	Arguments(ArgumentSettings settings, List<@Nullable Object> known) {
		this.settings = settings;
		this.values = new Values(known);
		this.filters = new FilterReader(this.values, settings);
		this.pages = new PageReader(this.values, settings);
	}

	/**
	 * Return the values that the ranges name by position.
	 */
	List<@Nullable Object> values() {
		return this.values.all();
	}

	/**
	 * Return the range that a field asks for.
	 * @param rows what the field leads to
	 * @throws RequestException if the client asks for what is not admitted
	 */
	Range range(FieldArguments bound, Map<String, @Nullable Object> arguments, PagedField rows) {
		try {
			return read(bound, arguments, rows);
		}
		catch (RequestException ex) {
			throw ex.at(rows.path());
		}
	}

	private Range read(FieldArguments bound, Map<String, @Nullable Object> arguments, PagedField rows) {
		ValueLimit limit = new ValueLimit(rows.name(), this.settings.maxValues());
		List<Condition> conditions = new ArrayList<>(conditions(bound.attributes(), arguments, rows.name(), limit));
		String filter = this.settings.name(ArgumentRole.FILTER);
		if (bound.filter() != null && arguments.get(filter) instanceof Map<?, ?> value) {
			Condition condition = this.filters.read(bound.filter(), value, filter, rows.name(), limit);
			conditions.addAll((condition instanceof Condition.All all) ? all.of() : List.of(condition));
		}
		String orderBy = this.settings.name(ArgumentRole.ORDER_BY);
		List<SortKey> order = (bound.order() != null)
				? new OrderReader(orderBy, rows.name(), this.settings).read(bound.order(), arguments.get(orderBy))
				: List.of();
		Page page = this.pages.read(bound.paging(), arguments, rows, order);
		boolean first = rows.frame().shape() == Shape.ONE && !order.isEmpty();
		boolean total = first || page.isPart() || page.shown().cursors();
		return new Range(conditions, total ? rows.total(order) : order, page);
	}

	/**
	 * Return the range that a controller asks for. Its own limit is not the client's, so
	 * no cap holds for it.
	 * @param unique whether conditions tell that there is one row at most
	 */
	Range range(FieldArguments bound, Map<String, @Nullable Object> arguments, PagedField rows, Terms terms,
			Predicate<List<Condition>> unique) {
		try {
			return read(bound, arguments, rows, terms, unique);
		}
		catch (RequestException ex) {
			throw ex.at(rows.path());
		}
	}

	private Range read(FieldArguments bound, Map<String, @Nullable Object> arguments, PagedField rows, Terms terms,
			Predicate<List<Condition>> unique) {
		TermReader reader = new TermReader(this.values, this.settings, bound, rows);
		List<Condition> conditions = reader.conditions(terms.conditions());
		List<SortKey> order = reader.order(terms.order());
		Integer limit = terms.limit();
		if (limit == null && rows.frame().shape() == Shape.ONE && !unique.test(conditions)) {
			// One more tells whether it is the only one
			limit = 2;
		}
		Page page = (rows.frame().shape() == Shape.CONNECTION) ? this.pages.read(bound.paging(), arguments, rows, order)
				: this.pages.part(limit, terms.offset(), rows.shown());
		return new Range(conditions, page.isPart() || page.shown().cursors() ? rows.total(order) : order, page);
	}

	private List<Condition> conditions(List<ArgumentBinding> bindings, Map<String, @Nullable Object> arguments,
			String field, ValueLimit limit) {
		return bindings.stream()
			.filter((binding) -> arguments.containsKey(binding.name()))
			.map((binding) -> condition(binding, arguments.get(binding.name()), field, limit))
			.toList();
	}

	private Condition condition(ArgumentBinding binding, @Nullable Object value, String field, ValueLimit limit) {
		if (value == null) {
			return test(binding, Comparison.IS_NULL, -1, false);
		}
		if (!(value instanceof Collection<?> many)) {
			return test(binding, Comparison.EQUAL, this.values.keep(convert(binding, value, field)), false);
		}
		limit.add(many.size(), binding.name());
		List<Object> converted = many.stream()
			.filter(Objects::nonNull)
			.map((element) -> convert(binding, element, field))
			.distinct()
			.toList();
		boolean orNull = many.stream().anyMatch(Objects::isNull);
		if (converted.isEmpty()) {
			return orNull ? test(binding, Comparison.IS_NULL, -1, false) : Condition.NEVER;
		}
		return test(binding, Comparison.IN, this.values.keep(converted), orNull);
	}

	private static Condition test(ArgumentBinding binding, Comparison comparison, int parameter, boolean orNull) {
		return new Condition.Test(binding.path(), comparison, parameter, true, orNull, false);
	}

	private Object convert(ArgumentBinding binding, Object value, String field) {
		return this.values.convert(value, binding.type(),
				() -> "Argument '%s' of '%s'".formatted(binding.name(), field), binding.name());
	}

}
