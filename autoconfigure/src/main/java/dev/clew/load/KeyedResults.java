package dev.clew.load;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import dev.clew.plan.Edge;
import dev.clew.plan.Page;
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

	/**
	 * What a relation leads to that asks for no rows.
	 * @param keys keys of the owners
	 */
	static KeyedResults none(Edge edge, Collection<Object> keys) {
		Page page = edge.range().page();
		Map<Object, @Nullable Object> byKey = new HashMap<>();
		if (!page.isAll()) {
			keys.forEach((key) -> byKey.put(key, RowPage.none(page)));
		}
		return new KeyedResults(new Loaded(edge.node()), byKey);
	}

}
