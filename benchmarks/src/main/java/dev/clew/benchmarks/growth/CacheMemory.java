package dev.clew.benchmarks.growth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import dev.clew.benchmarks.Question;
import dev.clew.benchmarks.database.BenchmarkDatabase;
import dev.clew.benchmarks.report.Figures;
import dev.clew.benchmarks.spring.SpringContestant;
import dev.clew.benchmarks.spring.SpringSetup;

/**
 * What memory documents and plans take that are kept, beside what their caches estimate.
 */
final class CacheMemory {

	private static final int DOCUMENTS = 5000;

	private static final List<String> COLUMNS = List.of("entries", "MB", "estimated MB", "bytes per entry",
			"estimate / measured");

	private final BenchmarkDatabase database;

	CacheMemory(BenchmarkDatabase database) {
		this.database = database;
	}

	/**
	 * Measure it and return the table.
	 */
	String measure() {
		Map<String, Contents> contents = new LinkedHashMap<>();
		for (int levels = 1; levels <= 4; levels++) {
			try (SpringContestant clew = SpringSetup.searching().start(this.database)) {
				String suffix = (levels > 1) ? " of up to %d levels".formatted(levels) : " of one level";
				long before = Heap.live();
				fill(clew, new Documents(levels, levels).next(DOCUMENTS));
				long all = Heap.live() - before;
				Contents plans = empty(clew.cache("clewPlanCache"));
				Contents documents = empty(clew.cache("clewDocumentCache"));
				contents.put("plans" + suffix, plans);
				contents.put("documents" + suffix, documents);
				contents.put("all else" + suffix, new Contents(DOCUMENTS, all - plans.bytes() - documents.bytes(), 0));
			}
		}
		return Figures.table("%d documents".formatted(DOCUMENTS), COLUMNS, (column) -> column,
				List.copyOf(contents.keySet()), (name, column) -> contents.get(name).text(column));
	}

	private static void fill(SpringContestant clew, List<Question> documents) {
		documents.forEach((document) -> clew.answer(document, 0));
	}

	private static Contents empty(Cache<?, ?> cache) {
		long before = Heap.live();
		cache.cleanUp();
		long entries = cache.estimatedSize();
		long estimate = cache.policy().eviction().orElseThrow().weightedSize().orElseThrow();
		cache.invalidateAll();
		cache.cleanUp();
		return new Contents(entries, before - Heap.live(), estimate);
	}

	private record Contents(long entries, long bytes, long estimate) {

		String text(String column) {
			return switch (COLUMNS.indexOf(column)) {
				case 0 -> Long.toString(this.entries);
				case 1 -> Figures.number(this.bytes / 1_048_576.0);
				case 2 -> (this.estimate == 0) ? "" : Figures.number(this.estimate / 1_048_576.0);
				case 3 -> Figures.number((double) this.bytes / this.entries);
				default -> (this.estimate == 0) ? "" : Figures.number((double) this.estimate / this.bytes);
			};
		}

	}

}
