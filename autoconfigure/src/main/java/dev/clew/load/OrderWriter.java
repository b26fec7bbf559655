package dev.clew.load;

import java.util.ArrayList;
import java.util.List;

import dev.clew.model.EntityModel;
import dev.clew.plan.Page;
import dev.clew.plan.SortKey;
import dev.clew.plan.SortKey.Nulls;
import org.jspecify.annotations.Nullable;

/**
 * Writes the order of rows, and the condition that rows stand behind a cursor in it.
 */
final class OrderWriter {

	private final StatementWriter statement;

	private final List<SortKey> keys;

	private final List<String> columns;

	/**
	 * Create a writer.
	 * @param position alias that tells the stored position of an element
	 */
	OrderWriter(StatementWriter statement, Sources sources, String alias, String position, EntityModel entity,
			List<SortKey> keys) {
		this.statement = statement;
		this.keys = keys;
		Paths paths = new Paths(statement, sources);
		this.columns = keys.stream()
			.map((key) -> key.path().isEmpty() ? "index(" + position + ")" : column(key, alias, entity, paths))
			.toList();
	}

	// A row has its own key whether or not there is something where a part of it leads
	private static String column(SortKey key, String alias, EntityModel entity, Paths paths) {
		String path = String.join(".", key.path());
		boolean own = !key.placesNulls() && entity.idPaths().contains(path);
		return own ? alias + "." + path : paths.column(alias, entity, key.path());
	}

	/**
	 * Return expressions that tell where a row stands.
	 */
	List<String> told() {
		List<String> told = new ArrayList<>();
		for (int i = 0; i < this.keys.size(); i++) {
			told.add(this.statement.keySyntax().floats().column(this.columns.get(i), this.keys.get(i).type()));
		}
		return told;
	}

	/**
	 * Return the keys of an order by clause.
	 * @param backwards whether the last row stands first
	 */
	List<String> order(boolean backwards) {
		List<String> order = new ArrayList<>();
		for (int i = 0; i < this.keys.size(); i++) {
			SortKey key = this.keys.get(i);
			String direction = (key.descending() != backwards) ? " desc" : " asc";
			order.add(this.columns.get(i) + direction + nulls(key, backwards));
		}
		return order;
	}

	private static String nulls(SortKey key, boolean backwards) {
		return switch (key.nulls()) {
			case NEVER, BY_DATABASE -> "";
			case FIRST -> backwards ? " nulls last" : " nulls first";
			case LAST -> backwards ? " nulls first" : " nulls last";
		};
	}

	/**
	 * Write that rows stand between the cursors of a page.
	 */
	void between(Page page) {
		if (page.after() != null) {
			this.statement.where(beyond(page.after(), false));
		}
		if (page.before() != null) {
			this.statement.where(beyond(page.before(), true));
		}
	}

	private String beyond(List<Integer> cursor, boolean backwards) {
		List<String> cases = new ArrayList<>();
		StringBuilder equal = new StringBuilder();
		for (int i = 0; i < this.keys.size(); i++) {
			String beyond = beyond(i, cursor.get(i), backwards);
			if (beyond != null) {
				cases.add(equal + beyond);
			}
			String same = (cursor.get(i) < 0) ? " is null" : " = " + this.statement.parameters().one(cursor.get(i));
			equal.append(this.columns.get(i)).append(same).append(" and ");
		}
		return cases.isEmpty() ? "1 = 0" : bounded(cursor, backwards, "(" + String.join(" or ", cases) + ")");
	}

	// Says nothing new, but lets an index begin at the cursor
	private String bounded(List<Integer> cursor, boolean backwards, String beyond) {
		SortKey first = this.keys.get(0);
		if (this.keys.size() == 1 || cursor.get(0) < 0 || isNullBehind(first, backwards)) {
			return beyond;
		}
		String bound = (first.descending() != backwards) ? " <= " : " >= ";
		return "%s%s%s and %s".formatted(this.columns.get(0), bound, this.statement.parameters().one(cursor.get(0)),
				beyond);
	}

	private boolean isNullBehind(SortKey key, boolean backwards) {
		return key.nulls() != Nulls.NEVER && isLast(key) != backwards;
	}

	private @Nullable String beyond(int index, int parameter, boolean backwards) {
		SortKey key = this.keys.get(index);
		String column = this.columns.get(index);
		boolean nullsBehind = isNullBehind(key, backwards);
		if (parameter < 0) {
			return nullsBehind ? null : column + " is not null";
		}
		String greater = (key.descending() != backwards) ? " < " : " > ";
		String beyond = column + greater + this.statement.parameters().one(parameter);
		return nullsBehind ? "(%s or %s is null)".formatted(beyond, column) : beyond;
	}

	private boolean isLast(SortKey key) {
		return switch (key.nulls()) {
			case NEVER, FIRST -> false;
			case LAST -> true;
			case BY_DATABASE -> switch (this.statement.keySyntax().nullOrdering()) {
				case SMALLEST -> key.descending();
				case GREATEST -> !key.descending();
				case FIRST -> false;
				case LAST -> true;
			};
		};
	}

}
