package dev.clew.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.clew.load.EntityFilters.Registered;
import dev.clew.load.Restriction.Conditional;
import dev.clew.load.Restriction.Fixed;
import dev.clew.model.EntityBindings;
import dev.clew.model.EntityModel;
import org.jspecify.annotations.Nullable;

/**
 * Writes the row filters of the current operation into statements, for each alias that
 * stands for rows of an entity.
 */
final class RowFilters {

	private final EntityFilters filters;

	private final EntityBindings bindings;

	private final Function<Registered, Restriction> restrictions;

	/**
	 * Create a writer.
	 * @param restrictions what each filter says for the current operation
	 */
	RowFilters(EntityFilters filters, EntityBindings bindings, Function<Registered, Restriction> restrictions) {
		this.filters = filters;
		this.bindings = bindings;
		this.restrictions = restrictions;
	}

	/**
	 * Return whether there may be rows that may not be seen.
	 */
	boolean hide(EntityModel entity) {
		return this.filters.of(entity.javaType())
			.stream()
			.anyMatch((filter) -> this.restrictions.apply(filter) != Fixed.NONE);
	}

	/**
	 * Return the condition that rows may be seen, or {@code null} where all may.
	 * @param alias the alias of the rows
	 * @param aliases gives new aliases
	 * @param parameters takes the parameters that the condition names
	 */
	@Nullable String condition(EntityModel entity, String alias, Supplier<String> aliases, Map<String, Object> parameters) {
		List<String> conditions = new ArrayList<>();
		for (Registered filter : this.filters.of(entity.javaType())) {
			Restriction restriction = this.restrictions.apply(filter);
			if (restriction != Fixed.NONE) {
				conditions.add(condition(filter, restriction, new Rows(entity, alias, aliases), parameters));
			}
		}
		return conditions.isEmpty() ? null : String.join(" and ", conditions);
	}

	private String condition(Registered filter, Restriction restriction, Rows rows, Map<String, Object> parameters) {
		EntityModel filtered = this.bindings.model(filter.entity());
		boolean all = filter.holdsFor(rows.entity().javaType());
		if (!(restriction instanceof Conditional conditional)) {
			return all ? "1 = 0" : "not " + rows.exists(filtered);
		}
		RestrictionText text = new RestrictionText(conditional.condition(), filtered, this.bindings);
		UnaryOperator<String> parameter = (name) -> parameter(filter, name, conditional.parameters().get(name),
				parameters);
		UnaryOperator<String> holds = (alias) -> "(%s)".formatted(text.of(alias, parameter));
		if (!all) {
			return text.isPlain() ? rows.noneBut(filtered, holds)
					: "(not %s or %s)".formatted(rows.exists(filtered), rows.exists(filtered, holds));
		}
		return text.isPlain() ? "(%s)".formatted(text.beside(rows.alias(), parameter)) : rows.exists(filtered, holds);
	}

	private String parameter(Registered filter, String name, @Nullable Object value, Map<String, Object> parameters) {
		String own = "f%d_%s".formatted(this.filters.index(filter), name);
		if (value instanceof Collection<?> many && !many.isEmpty()) {
			return KeySyntax.placeholders(KeySyntax.several(many), own + "_", parameters);
		}
		if (value != null) {
			parameters.put(own, value);
		}
		return ":" + own;
	}

	/**
	 * Rows of a statement.
	 */
	record Rows(EntityModel entity, String alias, Supplier<String> aliases) {

		/**
		 * Return the condition that a row is one of the given entity.
		 */
		String exists(EntityModel filtered) {
			return exists(filtered, (alias) -> "1 = 1");
		}

		/**
		 * Return the condition that a row is one of the given entity for which a
		 * condition holds.
		 */
		String exists(EntityModel filtered, UnaryOperator<String> condition) {
			String row = this.aliases.get();
			String same = this.entity.idPaths()
				.stream()
				.map((path) -> "%s.%s = %s.%s".formatted(row, path, this.alias, path))
				.collect(Collectors.joining(" and "));
			return "exists (select 1 from %s %s where %s and %s)".formatted(filtered.name(), row, same,
					condition.apply(row));
		}

		/**
		 * Return the condition that a row is none of the given entity, or one for which a
		 * condition holds: where it is neither true nor false, the row is hidden.
		 */
		String noneBut(EntityModel filtered, UnaryOperator<String> condition) {
			return "not " + exists(filtered,
					(alias) -> "case when %s then 1 else 0 end = 0".formatted(condition.apply(alias)));
		}

	}

}
