package dev.clew.wiring;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

import dev.clew.load.LoadContext;
import dev.clew.load.RunStatement;
import dev.clew.load.StatementTap;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Counts the statements that code of the application runs for a field, on the thread that
 * calls it and on the executor of controllers, for those who want to know.
 */
final class UserStatements {

	private final WatchSettings settings;

	private final Warnings warnings;

	UserStatements(WatchSettings settings, Warnings warnings) {
		this.settings = settings;
		this.warnings = warnings;
	}

	/**
	 * Return whether anybody may want to know.
	 */
	boolean isWatching() {
		return this.settings.countsUserStatements();
	}

	/**
	 * Call code behind a field.
	 * @param field the field with its type
	 */
	@Nullable Object call(String field, DataFetchingEnvironment environment, Callable<@Nullable Object> code) throws Exception {
		Explanation explanation = Explanation.of(environment.getGraphQlContext());
		if (explanation == null && this.settings.mostRepeated() == null) {
			return code.call();
		}
		// Known before the code goes on elsewhere
		LoadContext operation = LoadContexts.of(environment);
		Counts counts = environment.getGraphQlContext().computeIfAbsent(Counts.class, (key) -> new Counts());
		return StatementTap.during((sql) -> tell(field, RunStatement.masked(sql), explanation, counts.of(operation)),
				code);
	}

	private void tell(String field, String sql, @Nullable Explanation explanation, Map<String, Integer> counts) {
		if (explanation != null) {
			explanation.user(field, sql);
		}
		Integer most = this.settings.mostRepeated();
		if (most != null) {
			int times = counts.merge(field + " " + sql, 1, Integer::sum);
			if (times == most + 1) {
				this.warnings.repeated(field, sql, times);
			}
		}
	}

	/**
	 * How often each statement has run, for a query or mutation, or for an event.
	 */
	private static final class Counts {

		private final Map<LoadContext, Map<String, Integer>> byOperation = Collections
			.synchronizedMap(new WeakHashMap<>());

		Map<String, Integer> of(LoadContext operation) {
			return this.byOperation.computeIfAbsent(operation, (first) -> new ConcurrentHashMap<>());
		}

	}

}
