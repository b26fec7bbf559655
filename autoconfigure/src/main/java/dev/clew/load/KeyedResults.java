package dev.clew.load;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What was loaded for many keys at once.
 *
 * @param loaded what was loaded at the other end
 * @param byKey rows or entities, or lists of them, by key; a key without any is absent
 */
public record KeyedResults(Loaded loaded, Map<Object, @Nullable Object> byKey) {

	/**
	 * Return what was loaded for a key, or {@code null}.
	 * @throws FieldFailure if that cannot be told
	 */
	public @Nullable Object of(Object key) {
		return FieldFailure.orThrow(this.byKey.get(key));
	}

}
