package dev.clew.load;

import java.util.List;

import dev.clew.plan.Page;
import org.jspecify.annotations.Nullable;

/**
 * A page of the rows that a field or relation leads to.
 *
 * @param objects rows or entities
 * @param sortKeys where in the order each of them stands, if that was asked for
 * @param scope what cursors made of these belong to
 * @param total how many there are on all pages, if that was asked for
 * @param hasPrevious whether there are others before these
 * @param hasNext whether there are others behind these
 */
public record RowPage(List<Object> objects, List<List<@Nullable Object>> sortKeys, String scope, @Nullable Long total,
		boolean hasPrevious, boolean hasNext) {

	/**
	 * All that there is.
	 */
	public static RowPage of(List<Object> objects) {
		return new RowPage(objects, List.of(), "", (long) objects.size(), false, false);
	}

	/**
	 * A page of nothing.
	 */
	static RowPage none(Page page) {
		boolean previous = !page.backwards() && (page.after() != null || page.offset() >= 0);
		return new RowPage(List.of(), List.of(), page.scope(), page.shown().total() ? 0L : null, previous,
				page.before() != null);
	}

}
