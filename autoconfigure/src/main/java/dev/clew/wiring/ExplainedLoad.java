package dev.clew.wiring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.clew.load.LoadEvent;
import dev.clew.load.LoadTimeoutException;
import dev.clew.load.LoadWatch;
import dev.clew.load.RunStatement;
import dev.clew.plan.Edge;
import dev.clew.plan.Node;
import dev.clew.plan.RequestException;
import org.jspecify.annotations.Nullable;

/**
 * One load of an {@link Explanation}: its plan and its statements, without any value that
 * was bound or read.
 */
final class ExplainedLoad implements LoadWatch {

	private final LoadEvent event;

	private final @Nullable String why;

	private final long begin = System.nanoTime();

	private final List<RunStatement> statements = Collections.synchronizedList(new ArrayList<>());

	private volatile long nanos;

	private volatile @Nullable String error;

	ExplainedLoad(LoadEvent event, @Nullable String why) {
		this.event = event;
		this.why = why;
	}

	@Override
	public void statement(RunStatement statement) {
		this.statements.add(statement);
	}

	@Override
	public void end(@Nullable Throwable failure) {
		this.nanos = System.nanoTime() - this.begin;
		this.error = (failure != null) ? text(failure) : null;
	}

	// What others say may show tables and classes
	private static String text(Throwable failure) {
		boolean ours = failure instanceof RequestException || failure instanceof LoadTimeoutException;
		String message = ours ? failure.getMessage() : null;
		return (message != null) ? message : "It failed, the log says why";
	}

	List<RunStatement> statements() {
		synchronized (this.statements) {
			return List.copyOf(this.statements);
		}
	}

	long nanos() {
		return this.nanos;
	}

	int rows() {
		return statements().stream().mapToInt((statement) -> Math.max(0, statement.rows())).sum();
	}

	/**
	 * Return how many statements those may take at most who ask for each relation of each
	 * object.
	 */
	long naive() {
		long first = (this.event.kind() == LoadEvent.Kind.ROOT) ? 1 : this.event.keys();
		return first + below(this.event.node(), this.event.field(), rows(this.event.field()));
	}

	private long below(Node node, String field, long objects) {
		long statements = 0;
		for (Edge edge : node.edges()) {
			String path = field + "." + edge.name();
			statements += switch (edge.loading()) {
				case KEY, LAZY -> 0;
				case EMBEDDED -> below(edge.node(), path, objects);
				case JOIN -> objects + below(edge.node(), path, objects);
				case SELECT, SUBSELECT, INITIALIZE -> objects + below(edge.node(), path, rows(path));
			};
		}
		return statements;
	}

	private long rows(String field) {
		return statements().stream()
			.filter((statement) -> statement.field().equals(field))
			.mapToInt((statement) -> Math.max(0, statement.rows()))
			.sum();
	}

	Map<String, @Nullable Object> toMap() {
		Map<String, @Nullable Object> map = new LinkedHashMap<>();
		map.put("field", this.event.field());
		map.put("kind", this.event.kind().name().toLowerCase(Locale.ROOT));
		map.put("why", this.why);
		map.put("keys", (this.event.kind() == LoadEvent.Kind.ROOT) ? null : this.event.keys());
		map.put("milliseconds", milliseconds(this.nanos));
		map.put("error", this.error);
		map.put("text", this.event.planned().plan().toString());
		map.put("plan", PlanTree.of(this.event));
		map.put("statements", statements().stream().map(ExplainedLoad::map).toList());
		return map;
	}

	private static Map<String, @Nullable Object> map(RunStatement statement) {
		List<String> sql = statement.sql();
		Map<String, @Nullable Object> map = new LinkedHashMap<>();
		map.put("field", statement.field());
		map.put("sql", sql.isEmpty() ? null : sql.get(0));
		map.put("parameters", sql.isEmpty() ? null : RunStatement.parameters(sql.get(0)));
		map.put("rows", (statement.rows() >= 0) ? statement.rows() : null);
		map.put("milliseconds", milliseconds(statement.time().toNanos()));
		map.put("further", sql.isEmpty() ? sql : sql.subList(1, sql.size()));
		return map;
	}

	static double milliseconds(long nanos) {
		return Math.round(nanos / 10_000.0) / 100.0;
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(this.event.planned().plan().toString());
		if (this.why != null) {
			text.append("%n  not planned ahead: %s; %d keys".formatted(this.why, this.event.keys()));
		}
		for (RunStatement statement : statements()) {
			text.append("%n  %s: %s in %s ms".formatted(statement.field(),
					(statement.rows() >= 0) ? statement.rows() + " rows" : "failed",
					milliseconds(statement.time().toNanos())));
			statement.sql().forEach((sql) -> text.append("%n    ".formatted()).append(sql));
		}
		String failure = this.error;
		return ((failure != null) ? text.append("%n  ".formatted()).append(failure) : text).toString();
	}

}
