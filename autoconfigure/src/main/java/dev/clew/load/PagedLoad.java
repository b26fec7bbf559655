package dev.clew.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.clew.load.StatementRunner.Cut;
import dev.clew.plan.Edge;
import dev.clew.plan.FetchPlan;
import dev.clew.plan.Page;
import org.jspecify.annotations.Nullable;

/**
 * Loads pages: of a root field, or of a relation for all of its owners at once. A
 * connection reads one row more than it shows, which tells whether there are others.
 */
final class PagedLoad {

	private final StatementRunner runner;

	private final Sources elements;

	private final OrderedSources sources;

	private final OwnerPages pages;

	private final Laterals laterals;

	private final ReadObjects objects;

	PagedLoad(StatementRunner runner, Sources sources, OrderedSources ordered, Laterals laterals, ReadObjects objects) {
		this.objects = objects;
		this.runner = runner;
		this.elements = sources;
		this.sources = ordered;
		this.pages = new OwnerPages(sources);
		this.laterals = laterals;
	}

	/**
	 * Load the page of a root field.
	 */
	RowPage root(FetchPlan plan, Loaded loaded) {
		Page page = plan.range().page();
		Found found = new Found();
		if (isRead(page)) {
			int most = (page.limit() >= 0) ? number(page.limit()) + more(page) : -1;
			this.runner.run(this.sources.root(plan), loaded, null, new Cut(most, offset(page)),
					(key, object, tuple, positions) -> found.add(object, tuple, positions));
		}
		if (page.shown().total() && isCounted(page) && found.total == null) {
			found.total = this.runner.count(this.sources.count(plan), null).values().iterator().next();
		}
		Set<Object> unwanted = Collections.newSetFromMap(new IdentityHashMap<>());
		RowPage rows = found.page(page, unwanted);
		this.objects.remove(loaded, unwanted);
		return rows;
	}

	/**
	 * Load the pages of a relation.
	 * @param keys keys of the owners
	 */
	Map<Object, Object> relation(Edge edge, Loaded loaded, List<Object> keys) {
		Page page = edge.range().page();
		Map<Object, Found> byOwner = new LinkedHashMap<>();
		keys.forEach((key) -> byOwner.put(key, new Found()));
		if (isRead(page)) {
			this.runner.run(source(edge, page, keys), loaded, edge, Cut.NONE, (key, object, tuple,
					positions) -> byOwner.computeIfAbsent(key, (owner) -> new Found()).add(object, tuple, positions));
		}
		if (page.shown().total() && isCounted(page)) {
			count(edge, byOwner);
		}
		Map<Object, Object> pages = new HashMap<>();
		Set<Object> unwanted = Collections.newSetFromMap(new IdentityHashMap<>());
		byOwner.forEach((key, found) -> pages.put(key, found.page(page, unwanted)));
		// An entity may stand on the page of another owner
		byOwner.values().forEach((found) -> found.objects.forEach(unwanted::remove));
		this.objects.remove(loaded, unwanted);
		return pages;
	}

	private Source source(Edge edge, Page page, List<Object> keys) {
		if (!page.isPart()) {
			return this.sources.ordered(edge, this.sources.byKey(edge, keys));
		}
		if (this.laterals.serve(edge, this.elements)) {
			return this.pages.lateral(edge, keys, keep((long) number(page.limit()) + more(page)), page.offset());
		}
		return this.pages.window(edge, keys, (page.limit() >= 0) ? upTo(page) : -1, page.offset());
	}

	// The last row number of a page, as one more value of the plan
	private int upTo(Page page) {
		return keep((long) offset(page) + number(page.limit()) + more(page));
	}

	private int keep(long rows) {
		return this.runner.keep((int) Math.min(Integer.MAX_VALUE, rows));
	}

	private void count(Edge edge, Map<Object, Found> byOwner) {
		List<Object> uncounted = new ArrayList<>();
		byOwner.forEach((key, found) -> {
			if (found.total == null) {
				uncounted.add(key);
			}
		});
		if (!uncounted.isEmpty()) {
			Map<Object, Long> counts = this.runner.count(this.sources.counts(edge, uncounted), edge);
			uncounted.forEach((key) -> Objects.requireNonNull(byOwner.get(key)).total = counts.getOrDefault(key, 0L));
		}
	}

	// Where nothing is passed over, no rows on the page means no rows at all
	private boolean isCounted(Page page) {
		return !isRead(page) || page.isKeyset() || page.offset() >= 0;
	}

	private boolean isRead(Page page) {
		boolean none = page.limit() >= 0 && number(page.limit()) == 0 && more(page) == 0;
		return page.shown().objects() && !none;
	}

	private static int more(Page page) {
		return page.scope().isEmpty() ? 0 : 1;
	}

	private int offset(Page page) {
		return (page.offset() >= 0) ? number(page.offset()) : 0;
	}

	private int number(int position) {
		return (Integer) Objects.requireNonNull(this.runner.values().get(position));
	}

	/**
	 * What has been found of one page.
	 */
	private final class Found {

		private final List<Object> objects = new ArrayList<>();

		private final List<List<@Nullable Object>> sortKeys = new ArrayList<>();

		private @Nullable Long total;

		void add(Object object, @Nullable Object[] tuple, StatementRunner.Positions positions) {
			this.objects.add(object);
			if (positions.sortKeys().length > 0) {
				this.sortKeys.add(positions.sortKeys(tuple));
			}
			this.total = positions.total(tuple);
		}

		/**
		 * Return the page.
		 * @param unwanted takes what was read only to know that it is there
		 */
		RowPage page(Page page, Set<Object> unwanted) {
			int most = (page.limit() >= 0) ? number(page.limit()) : Integer.MAX_VALUE;
			boolean more = this.objects.size() > most;
			if (more) {
				List<Object> others = this.objects.subList(most, this.objects.size());
				unwanted.addAll(others);
				others.clear();
				this.sortKeys.subList(Math.min(most, this.sortKeys.size()), this.sortKeys.size()).clear();
			}
			if (page.backwards()) {
				Collections.reverse(this.objects);
				Collections.reverse(this.sortKeys);
			}
			Long count = this.total;
			if (count == null && page.shown().total()) {
				count = (long) this.objects.size();
			}
			boolean previous = page.backwards() ? more : page.after() != null || page.offset() >= 0;
			boolean next = page.backwards() ? page.before() != null : more || page.before() != null;
			return new RowPage(this.objects, this.sortKeys, page.scope(), count, previous, next);
		}

	}

}
