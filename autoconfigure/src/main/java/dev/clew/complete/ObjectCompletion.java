package dev.clew.complete;

import java.util.List;

import dev.clew.load.Row;
import org.jspecify.annotations.Nullable;

/**
 * Completes objects of one type: each field is read and completed in turn.
 */
final class ObjectCompletion implements Completion {

	private final List<String> keys;

	private final FieldReader[] readers;

	private final Completion[] completions;

	ObjectCompletion(List<String> keys, List<FieldReader> readers, List<Completion> completions) {
		this.keys = List.copyOf(keys);
		this.readers = readers.toArray(FieldReader[]::new);
		this.completions = completions.toArray(Completion[]::new);
	}

	@Override
	public @Nullable Object of(@Nullable Object value, Run run) {
		Object source = (value instanceof Row) ? value : run.unboxer().unbox(value);
		if (source == null) {
			return null;
		}
		@Nullable Object[] values = new @Nullable Object[this.readers.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = this.completions[i].of(this.readers[i].read(source), run);
		}
		return run.object(this.keys, values);
	}

}
