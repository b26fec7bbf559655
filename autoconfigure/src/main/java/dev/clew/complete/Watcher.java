package dev.clew.complete;

import java.util.Optional;

import graphql.execution.instrumentation.Instrumentation;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Remembers who watches fields in the instrumentation of the engine, which rarely
 * changes.
 */
final class Watcher {

	private static final Log logger = LogFactory.getLog(Watcher.class);

	private volatile @Nullable Watched last;

	/**
	 * Return who watches fields, if anybody does.
	 */
	Optional<Class<?>> in(Instrumentation instrumentation) {
		Watched current = this.last;
		if (current == null || current.instrumentation() != instrumentation) {
			current = new Watched(instrumentation, FieldWatchers.find(instrumentation));
			current.by()
				.ifPresent((type) -> logger
					.info("The engine completes every field, because %s watches them".formatted(type.getName())));
			this.last = current;
		}
		return current.by();
	}

	/**
	 * An instrumentation, and who watches fields in it.
	 */
	private record Watched(Instrumentation instrumentation, Optional<Class<?>> by) {

	}

}
