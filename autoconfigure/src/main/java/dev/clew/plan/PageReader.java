package dev.clew.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.clew.model.ArgumentRole;
import dev.clew.model.ArgumentSettings;
import dev.clew.model.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Turns the arguments that tell a page into a {@link Page}, and refuses what is no page.
 */
final class PageReader {

	private final Values values;

	private final ArgumentSettings settings;

	private final Cursors cursors;

	PageReader(Values values, ArgumentSettings settings) {
		this.values = values;
		this.settings = settings;
		this.cursors = new Cursors(settings.cursorSecret());
	}

	Page read(Set<ArgumentRole> taken, Map<String, @Nullable Object> arguments, PagedField rows, List<SortKey> asked) {
		if (taken.isEmpty() && !rows.frame().shape().isContainer()) {
			return Page.ALL;
		}
		Reading reading = new Reading(arguments, rows);
		Integer first = reading.size(ArgumentRole.FIRST);
		Integer last = reading.size(ArgumentRole.LAST);
		if (first != null && last != null) {
			throw reading.refuse(ArgumentRole.LAST, "'%s' takes either '%s' or '%s', not both.".formatted(rows.name(),
					this.settings.name(ArgumentRole.FIRST), this.settings.name(ArgumentRole.LAST)));
		}
		boolean connection = rows.frame().shape() == Shape.CONNECTION;
		Integer limit = connection ? ((last != null) ? last : first) : reading.size(ArgumentRole.LIMIT);
		boolean limitable = taken.contains(connection ? ArgumentRole.FIRST : ArgumentRole.LIMIT);
		Integer standard = this.settings.defaultPageSize();
		if (limit == null && limitable && standard != null) {
			limit = Math.min(standard, this.settings.maxPageSize());
		}
		Integer offset = reading.number(ArgumentRole.OFFSET);
		List<SortKey> order = connection ? rows.total(asked) : List.of();
		String scope = connection ? rows.scope(order) : "";
		return new Page(keep(limit), (offset != null && offset > 0) ? keep(offset) : -1, last != null,
				reading.cursor(ArgumentRole.AFTER, scope, order), reading.cursor(ArgumentRole.BEFORE, scope, order),
				scope, rows.shown());
	}

	/**
	 * Return a page that the application tells.
	 */
	Page part(@Nullable Integer limit, int offset, Shown shown) {
		return new Page(keep(limit), (offset > 0) ? keep(offset) : -1, false, null, null, "", shown);
	}

	private int keep(@Nullable Integer value) {
		return (value != null) ? this.values.keep(value) : -1;
	}

	/**
	 * The reading of one field's arguments.
	 */
	private final class Reading {

		private final Map<String, @Nullable Object> arguments;

		private final PagedField rows;

		Reading(Map<String, @Nullable Object> arguments, PagedField rows) {
			this.arguments = arguments;
			this.rows = rows;
		}

		@Nullable Integer number(ArgumentRole role) {
			Object value = this.arguments.get(name(role));
			if (!(value instanceof Number number)) {
				return null;
			}
			if (number.longValue() < 0 || number.longValue() > Integer.MAX_VALUE) {
				throw refuse(role,
						"Argument '%s' of '%s' cannot be %s.".formatted(name(role), this.rows.name(), number));
			}
			return number.intValue();
		}

		@Nullable Integer size(ArgumentRole role) {
			Integer size = number(role);
			int most = PageReader.this.settings.maxPageSize();
			if (size != null && size > most && !PageReader.this.settings.clamp()) {
				throw refuse(role, "Argument '%s' of '%s' cannot be %d: a page has at most %d rows."
					.formatted(name(role), this.rows.name(), size, most));
			}
			return (size != null) ? Integer.valueOf(Math.min(size, most)) : null;
		}

		@Nullable List<Integer> cursor(ArgumentRole role, String scope, List<SortKey> order) {
			Object cursor = this.arguments.get(name(role));
			if (cursor == null || this.rows.frame().shape() != Shape.CONNECTION) {
				return null;
			}
			List<@Nullable Object> keys = PageReader.this.cursors.decode(String.valueOf(cursor), scope,
					order.stream().map(SortKey::type).toList());
			if (keys == null) {
				throw refuse(role, "Argument '%s' of '%s' is no cursor of this field in this order."
					.formatted(name(role), this.rows.name()));
			}
			List<Integer> parameters = new ArrayList<>();
			keys.forEach((key) -> parameters.add((key != null) ? PageReader.this.values.keep(key) : -1));
			return parameters;
		}

		RequestException refuse(ArgumentRole role, String message) {
			return Values.refuse(message, name(role));
		}

		private String name(ArgumentRole role) {
			return PageReader.this.settings.name(role);
		}

	}

}
