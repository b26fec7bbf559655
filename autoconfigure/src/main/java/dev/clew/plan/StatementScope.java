package dev.clew.plan;

import org.jspecify.annotations.Nullable;

/**
 * What the edges that share one statement must agree on.
 */
final class StatementScope {

	private final @Nullable String noSubselect;

	private final boolean limited;

	private final boolean repeating;

	private final boolean single;

	private @Nullable String joinedCollection;

	private StatementScope(@Nullable String noSubselect, boolean limited, boolean repeating, boolean single) {
		this.single = single;
		this.repeating = repeating;
		this.noSubselect = noSubselect;
		this.limited = limited;
	}

	/**
	 * A statement whose rows a condition tells, which can be repeated.
	 * @param repeating whether one object may be read for several owners
	 */
	static StatementScope conditional(boolean repeating) {
		return new StatementScope(null, false, repeating, false);
	}

	/**
	 * A statement that reads rows by key.
	 * @param repeating whether one object may be read for several owners
	 */
	static StatementScope keyed(boolean repeating) {
		return new StatementScope("the parents are read by key", false, repeating, false);
	}

	/**
	 * Return why a collection cannot be joined here, or {@code null} if it can.
	 * @param fetched whether it is fetched into its owner
	 * @param root whether its owner is the root of the statement
	 */
	@Nullable String whyNoJoin(boolean fetched, boolean root) {
		if (this.joinedCollection != null) {
			return "'%s' is joined already and rows would multiply".formatted(this.joinedCollection);
		}
		if (fetched && (this.repeating || !root)) {
			return "its owner may stand in several rows";
		}
		return this.limited ? "the limit would cut joined rows" : null;
	}

	/**
	 * Return why the condition of this statement cannot be repeated, or {@code null} if
	 * it can.
	 */
	@Nullable String whyNoSubselect() {
		return this.noSubselect;
	}

	/**
	 * Return whether a collection is better joined than read by a statement of its own.
	 */
	boolean isSingle() {
		return this.single;
	}

	void joined(String collection) {
		this.joinedCollection = collection;
	}

	/**
	 * What the statement of a root field may be.
	 */
	enum Kind {

		/**
		 * A condition tells its rows, and can be repeated.
		 */
		CONDITIONAL(null, false),

		/**
		 * It reads one row at most.
		 */
		SINGLE(null, false),

		/**
		 * It reads only some of its rows.
		 */
		CUT("the parents are cut by a limit", true),

		/**
		 * Code of the application restricts its rows, and runs once.
		 */
		SPECIFIED("a specification restricts the parents", false),

		/**
		 * Code of the application restricts its rows, and it reads only some of them.
		 */
		SPECIFIED_AND_CUT("a specification restricts the parents", true);

		private final @Nullable String noSubselect;

		private final boolean cut;

		Kind(@Nullable String noSubselect, boolean cut) {
			this.noSubselect = noSubselect;
			this.cut = cut;
		}

		static Kind of(boolean specified, boolean cut, boolean single) {
			if (specified) {
				return cut ? SPECIFIED_AND_CUT : SPECIFIED;
			}
			if (cut) {
				return CUT;
			}
			return single ? SINGLE : CONDITIONAL;
		}

		/**
		 * Return what edges have to agree on.
		 * @param wide whether rows may be long
		 */
		StatementScope scope(boolean wide) {
			return new StatementScope(this.noSubselect, this.cut, false, this == SINGLE && !wide);
		}

	}

}
