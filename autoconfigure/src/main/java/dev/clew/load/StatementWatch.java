package dev.clew.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import dev.clew.plan.Edge;
import org.jspecify.annotations.Nullable;

/**
 * Tells those who watch a load of its statements.
 */
final class StatementWatch {

	static final StatementWatch NOBODY = new StatementWatch(List.of(), null);

	private final List<LoadWatch> watches;

	private final @Nullable PlanFields fields;

	StatementWatch(List<LoadWatch> watches, @Nullable LoadEvent event) {
		this.watches = watches;
		this.fields = (event != null) ? new PlanFields(event.field(), event.node()) : null;
	}

	/**
	 * Run a statement.
	 * @param edge the relation that it loads, if it loads one
	 */
	List<Object[]> read(@Nullable Edge edge, Supplier<List<Object[]>> statement) {
		if (this.fields == null) {
			return statement.get();
		}
		List<String> sql = new ArrayList<>();
		long begin = System.nanoTime();
		int rows = -1;
		Runnable end = StatementTap.begin(sql::add);
		try {
			List<Object[]> read = statement.get();
			rows = read.size();
			return read;
		}
		finally {
			end.run();
			RunStatement run = new RunStatement(this.fields.path(edge), sql, rows,
					Duration.ofNanos(System.nanoTime() - begin));
			this.watches.forEach((watch) -> LoadListeners.tell(() -> watch.statement(run)));
		}
	}

}
