package dev.clew.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.clew.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Finds limits that are out of range. They are told with everything else that the start
 * finds.
 */
final class LimitProblems {

	private final List<Problem> problems = new ArrayList<>();

	static List<Problem> of(ClewProperties properties) {
		LimitProblems found = new LimitProblems();
		Integer batchSize = properties.batchSize();
		if (batchSize != null && batchSize < 1) {
			found.add("batch-size", batchSize, "No statement could load anything",
					"Set it to 1 or more, or remove it for the default");
		}
		Duration timeout = properties.timeout();
		if (timeout != null && (timeout.isZero() || timeout.isNegative())) {
			found.add("timeout", timeout, "Every load would be too late",
					"Set it to 1s or more, or remove it for no limit");
		}
		found.check("parallel-loads", properties.parallelLoads());
		found.check("max-complexity", properties.maxComplexity());
		found.check("max-rows", properties.maxRows());
		found.check("max-statements", properties.maxStatements());
		found.check("warnings.repeated-statements", properties.warnings().repeatedStatements());
		return found.problems;
	}

	private void check(String name, @Nullable Integer limit) {
		if (limit != null && limit < 1) {
			add(name, limit, "Nothing could be within it", "Set it to 1 or more, or remove it");
		}
	}

	private void add(String name, Object value, String why, String action) {
		this.problems.add(new Problem("clew." + name, "%s is %s".formatted(name, value), why, action));
	}

}
