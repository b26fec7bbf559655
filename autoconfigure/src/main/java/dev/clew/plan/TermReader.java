package dev.clew.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.clew.model.ArgumentRole;
import dev.clew.model.ArgumentSettings;
import dev.clew.model.AttributeModel;
import dev.clew.model.EntityBindings;
import dev.clew.model.EntityModel;
import dev.clew.model.FieldArguments;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a controller adds to a selection into conditions and sort keys. Where it
 * cannot, the mistake is the application's and no client's.
 */
final class TermReader {

	private final Values values;

	private final ArgumentSettings settings;

	private final FieldArguments bound;

	private final PagedField rows;

	/**
	 * Create a reader.
	 * @param bound what arguments of the field mean
	 */
	TermReader(Values values, ArgumentSettings settings, FieldArguments bound, PagedField rows) {
		this.values = values;
		this.settings = settings;
		this.bound = bound;
		this.rows = rows;
	}

	List<Condition> conditions(List<Terms.Term> terms) {
		List<Condition> conditions = new ArrayList<>();
		for (Terms.Term term : terms) {
			Condition condition = condition(term);
			conditions.addAll((condition instanceof Condition.All all) ? all.of() : List.of(condition));
		}
		return conditions;
	}

	private Condition condition(Terms.Term term) {
		if (term instanceof Terms.Written written) {
			Map<String, Integer> parameters = new LinkedHashMap<>();
			written.parameters()
				.forEach((name, value) -> parameters.put(name,
						this.values.keep((value instanceof Collection<?> many) ? new ArrayList<>(many) : value)));
			return new Condition.Written(written.by(), written.text(), parameters);
		}
		if (term instanceof Terms.Specified specified) {
			return new Condition.Specified(this.values.keep(specified.specification()));
		}
		return (term instanceof Terms.Filter filter) ? filter(filter.value()) : Condition.NEVER;
	}

	private Condition filter(Map<String, ? extends @Nullable Object> value) {
		if (this.bound.filter() == null) {
			throw unknown("filter", this.rows.frame().node() + "Filter");
		}
		return new FilterReader(this.values, this.settings).read(this.bound.filter(), value,
				this.settings.name(ArgumentRole.FILTER), this.rows.name(),
				new ValueLimit(this.rows.name(), this.settings.maxValues()));
	}

	List<SortKey> order(List<Terms.Ordering> order) {
		List<SortKey> keys = new ArrayList<>();
		for (Terms.Ordering ordering : order) {
			for (SortKey key : keys(ordering)) {
				// Only the first key of a column tells anything
				if (keys.stream().noneMatch((present) -> present.path().equals(key.path()))) {
					keys.add(key);
				}
			}
		}
		return keys;
	}

	private List<SortKey> keys(Terms.Ordering ordering) {
		if (ordering instanceof Terms.Sorted sorted) {
			return List.of(key(sorted));
		}
		if (this.bound.order() == null) {
			throw unknown("order", this.rows.frame().node() + "Order");
		}
		return new OrderReader(this.settings.name(ArgumentRole.ORDER_BY), this.rows.name(), this.settings)
			.read(this.bound.order(), ((Terms.OrderBy) ordering).value());
	}

	private IllegalStateException unknown(String what, String type) {
		return new IllegalStateException(
				"'%s' has no argument of an input type that Clew knows as %s: declare one of type '%s', which it adds to the schema"
					.formatted(this.rows.name(), what, type));
	}

	private SortKey key(Terms.Sorted sorted) {
		List<String> path = Arrays.asList(sorted.path().split("\\."));
		EntityBindings bindings = this.rows.bindings();
		EntityModel model = this.rows.entity();
		boolean optional = false;
		for (int i = 0; i < path.size(); i++) {
			AttributeModel attribute = (model != null) ? model.attribute(path.get(i)) : null;
			if (attribute == null) {
				throw new IllegalArgumentException(
						"Rows of '%s' cannot be ordered by '%s': %s has no attribute '%s'".formatted(this.rows.name(),
								sorted.path(), (model != null) ? model : path.get(i - 1), path.get(i)));
			}
			optional |= attribute.optional();
			boolean last = i == path.size() - 1;
			if (last && attribute.kind() == AttributeModel.Kind.BASIC) {
				SortKey.Nulls nulls = sorted.nullsFirst() ? SortKey.Nulls.FIRST : SortKey.Nulls.LAST;
				return new SortKey(path, attribute.type(), sorted.descending(), optional ? nulls : SortKey.Nulls.NEVER);
			}
			boolean single = attribute.kind() == AttributeModel.Kind.EMBEDDED
					|| attribute.kind() == AttributeModel.Kind.TO_ONE;
			model = (single && !last) ? bindings.model(attribute.type()) : null;
		}
		throw new IllegalArgumentException(
				"Rows of '%s' cannot be ordered by '%s', which is no column: name one, or a path to one through single relations"
					.formatted(this.rows.name(), sorted.path()));
	}

}
