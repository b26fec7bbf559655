package dev.clew.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of an order are wanted, and what is to be known of them. Values are named by
 * their position among the plan's values; -1 where there is none.
 *
 * @param limit the most rows
 * @param offset rows that are passed over
 * @param backwards whether rows are counted from the end of the order
 * @param after the values of the sort keys behind which the page begins, if it does
 * @param before the values of the sort keys at which the page ends, if it does
 * @param scope what the cursors of the page belong to
 * @param shown what the client wants to know
 */
public record Page(int limit, int offset, boolean backwards, @Nullable List<Integer> after,
		@Nullable List<Integer> before, String scope, Shown shown) {

	/**
	 * All rows, of which nothing else is to be known.
	 */
	static final Page ALL = new Page(-1, -1, false, null, null, "", Shown.OBJECTS);

	public Page {
		after = (after != null) ? List.copyOf(after) : null;
		before = (before != null) ? List.copyOf(before) : null;
	}

	/**
	 * Return whether these are all rows, of which nothing else is to be known.
	 */
	public boolean isAll() {
		return equals(ALL);
	}

	/**
	 * Return whether some rows are left out.
	 */
	public boolean isPart() {
		return this.limit >= 0 || this.offset >= 0 || isKeyset();
	}

	/**
	 * Return whether a cursor tells where the page begins or ends.
	 */
	public boolean isKeyset() {
		return this.after != null || this.before != null;
	}

	/**
	 * Return the most statements that the page takes: one for its rows, and one to count
	 * where they do not tell.
	 */
	int statements() {
		boolean both = this.shown.objects() && this.shown.total() && isPart();
		return (both ? 2 : 0) + ((!both && this.shown.objects()) ? 1 : 0)
				+ ((!both && !this.shown.objects() && this.shown.total()) ? 1 : 0);
	}

	/**
	 * Return the least statements that the page takes: none where nothing is wanted, as
	 * of a page without rows.
	 */
	public int leastStatements() {
		boolean read = this.shown.objects() && this.limit < 0;
		return (read || this.shown.total()) ? 1 : 0;
	}

	@Override
	public String toString() {
		return ((this.after != null) ? " after ?" : "") + ((this.before != null) ? " before ?" : "")
				+ ((this.limit >= 0) ? (this.backwards ? " last ?" : " limit ?") : "")
				+ ((this.offset >= 0) ? " offset ?" : "") + this.shown;
	}

}
