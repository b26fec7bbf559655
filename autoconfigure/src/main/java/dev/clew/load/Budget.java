package dev.clew.load;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import dev.clew.plan.Edge;
import dev.clew.plan.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * Counts what one load takes, and refuses what its operation may not have.
 */
final class Budget {

	private final LoadSettings settings;

	private final Spent spent;

	private final PlanFields fields;

	private long rows;

	private long statements;

	Budget(LoadSettings settings, LoadContext context, PlanFields fields) {
		this.settings = settings;
		this.spent = context.spent();
		this.fields = fields;
	}

	/**
	 * Refuse a load that takes more statements than are left, whatever it finds.
	 */
	void require(int atLeast) {
		Integer most = this.settings.maxStatements();
		if (most != null && this.spent.statements().get() + atLeast > most) {
			throw tooMany("takes", "max-statements", most, "statements", null);
		}
	}

	/**
	 * Count a statement that is about to run.
	 * @param edge the relation that it loads, if it loads one
	 */
	void statement(@Nullable Edge edge) {
		this.statements++;
		take(this.spent.statements(), 1, this.settings.maxStatements(), "takes", "max-statements", "statements", edge);
	}

	/**
	 * Return how many rows of a statement are worth reading: one more than are left tells
	 * that there are too many; -1 for all.
	 */
	int rowsToRead() {
		Integer most = this.settings.maxRows();
		long left = (most != null) ? Math.max(0, most - this.spent.rows().get()) : -1;
		return (left >= 0) ? (int) Math.min(left + 1, Integer.MAX_VALUE) : -1;
	}

	/**
	 * Count rows that a statement has returned.
	 * @param edge the relation that it loads, if it loads one
	 */
	void rows(int number, @Nullable Edge edge) {
		this.rows += number;
		take(this.spent.rows(), number, this.settings.maxRows(), "reads", "max-rows", "rows", edge);
	}

	private void take(AtomicLong spent, int number, @Nullable Integer most, String verb, String limit, String things,
			@Nullable Edge edge) {
		if (spent.addAndGet(number) > ((most != null) ? most : Long.MAX_VALUE)) {
			throw tooMany(verb, limit, most, things, edge);
		}
	}

	/**
	 * Take back what was counted, because the load begins anew.
	 */
	void refund() {
		this.spent.rows().addAndGet(-this.rows);
		this.spent.statements().addAndGet(-this.statements);
		this.rows = 0;
		this.statements = 0;
	}

	private RequestException tooMany(String verb, String limit, @Nullable Integer most, String things,
			@Nullable Edge edge) {
		String field = this.fields.path(edge);
		return new RequestException(
				"With '%s' the operation %s more than %s=%d %s.".formatted(field, verb, limit, most, things),
				Map.of("field", field));
	}

}
