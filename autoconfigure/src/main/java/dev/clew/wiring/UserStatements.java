package dev.clew.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

import dev.clew.load.StatementTap;
import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

/**
 * Counts the statements that code of the application runs for a field, on the thread that
 * calls it, for those who want to know.
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
	@Nullable Object call(String field, GraphQLContext request, Callable<@Nullable Object> code) throws Exception {
		Explanation explanation = Explanation.of(request);
		if (explanation == null && this.settings.mostRepeated() == null) {
			return code.call();
		}
		List<String> statements = new ArrayList<>();
		try {
			return StatementTap.during(statements::add, code);
		}
		finally {
			statements.forEach((sql) -> tell(field, sql, request, explanation));
		}
	}

	private void tell(String field, String sql, GraphQLContext request, @Nullable Explanation explanation) {
		if (explanation != null) {
			explanation.user(field, sql);
		}
		Integer most = this.settings.mostRepeated();
		if (most != null) {
			Counts counts = request.computeIfAbsent(Counts.class, (key) -> new Counts(new ConcurrentHashMap<>()));
			int times = counts.byStatement().merge(field + " " + sql, 1, Integer::sum);
			if (times == most + 1) {
				this.warnings.repeated(field, sql, times);
			}
		}
	}

	private record Counts(Map<String, Integer> byStatement) {

	}

}
