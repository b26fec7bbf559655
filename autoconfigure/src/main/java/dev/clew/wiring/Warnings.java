package dev.clew.wiring;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Says in the log what costs statements without need, each thing once in a while.
 */
final class Warnings {

	private static final Log logger = LogFactory.getLog(Warnings.class);

	private static final long PAUSE = Duration.ofHours(1).toNanos();

	private final WatchSettings settings;

	private final Map<String, Long> told = new ConcurrentHashMap<>();

	Warnings(WatchSettings settings) {
		this.settings = settings;
	}

	/**
	 * A relation took a statement of its own that another statement could have joined.
	 */
	void unplanned(String relation, String above, String entity) {
		if (this.settings.warnUnplanned() && isDue(relation + " " + above)) {
			logger
				.warn(("'%s' took a statement of its own below '%s', whose objects came without it. Let that method take "
						+ "a Lookahead<%s> argument, or find them by a repository query without a graph of its own, and it "
						+ "is joined (clew.warnings.unplanned=false switches this off)")
					.formatted(relation, above, entity));
		}
	}

	/**
	 * Code behind a field has run one statement many times in one request.
	 */
	void repeated(String field, String sql, int times) {
		if (isDue(field)) {
			logger
				.warn(("The code behind '%s' has run one statement %d times in one request, once for each object: load "
						+ "it for all of them at once, by @BatchMapping, or say by @FetchRequires what it reads. DEBUG shows "
						+ "the statement")
					.formatted(field, times));
			logger.debug("Repeated below '%s': %s".formatted(field, sql));
		}
	}

	/**
	 * A field of a query that was to need no data loader needs one.
	 */
	void unexpected(String field) {
		if (isDue("loader " + field)) {
			logger.warn("'%s' was not expected to need a data loader, and is loaded by itself: please report that"
				.formatted(field));
		}
	}

	// As many entries as the schema has fields
	private boolean isDue(String what) {
		long now = System.nanoTime();
		Long before = this.told.get(what);
		if (before != null && now - before < PAUSE) {
			return false;
		}
		return (before == null) ? this.told.putIfAbsent(what, now) == null : this.told.replace(what, before, now);
	}

}
