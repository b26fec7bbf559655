package dev.clew.autoconfigure;

import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.clew.wiring.KnownSelection;
import dev.clew.wiring.PlanCache;

import org.springframework.util.unit.DataSize;

/**
 * Keeps plans by the field of the document that they serve, and no longer than that
 * document is kept.
 */
final class WeakPlanCache implements PlanCache {

	// A selection takes 400 bytes and 270 to 290 for each of its fields, with the nodes
	// and edges of its plans, measured
	private static final int BYTES_PER_FIELD = 300;

	private static final int BYTES_PER_ENTRY = 400;

	private final Cache<Object, KnownSelection> selections;

	WeakPlanCache(DataSize size) {
		this.selections = Caffeine.newBuilder()
			.weakKeys()
			.maximumWeight(size.toBytes())
			.<Object, KnownSelection>weigher((field, selection) -> weight(selection))
			.recordStats()
			.build();
	}

	private static int weight(KnownSelection selection) {
		return (int) Math.min(Integer.MAX_VALUE, BYTES_PER_ENTRY + (long) selection.size() * BYTES_PER_FIELD);
	}

	@Override
	public KnownSelection of(Object field, Supplier<KnownSelection> reading) {
		KnownSelection known = this.selections.getIfPresent(field);
		if (known == null) {
			known = reading.get();
			this.selections.put(field, known);
		}
		return known;
	}

	Cache<Object, KnownSelection> cache() {
		return this.selections;
	}

}
