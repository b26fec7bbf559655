package dev.clew.complete;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import dev.clew.load.Row;
import dev.clew.wiring.RowType;
import org.jspecify.annotations.Nullable;

/**
 * Completes objects of an interface or union, each by the type that its row tells.
 */
final class AbstractCompletion implements Completion {

	private final RowType type;

	private final Function<String, Completion> compiler;

	private final Map<String, Completion> compiled = new ConcurrentHashMap<>();

	AbstractCompletion(RowType type, Function<String, Completion> compiler) {
		this.type = type;
		this.compiler = compiler;
	}

	@Override
	public @Nullable Object of(@Nullable Object value, Run run) {
		if (value == null) {
			return null;
		}
		String name = (value instanceof Row row) ? this.type.of(row) : null;
		if (name == null) {
			throw NotDirect.ever("a row does not tell its type");
		}
		return this.compiled.computeIfAbsent(name, this.compiler).of(value, run);
	}

}
