package dev.clew.plan;

import org.jspecify.annotations.Nullable;

/**
 * What the edges that share one statement must agree on.
 */
final class StatementScope {

	private final @Nullable String noSubselect;

	private final boolean limited;

	private final boolean tuples;

	private @Nullable String joinedCollection;

	private StatementScope(@Nullable String noSubselect, boolean limited, boolean tuples) {
		this.noSubselect = noSubselect;
		this.limited = limited;
		this.tuples = tuples;
	}

	/**
	 * A statement that reads all rows of a root field.
	 */
	static StatementScope root() {
		return new StatementScope(null, false, false);
	}

	/**
	 * A statement that reads the first rows of a root field.
	 */
	static StatementScope limited() {
		return new StatementScope("the parents are cut by a limit", true, false);
	}

	/**
	 * A statement that reads rows by key.
	 */
	static StatementScope keyed() {
		return new StatementScope("the parents are read by key", false, true);
	}

	/**
	 * A statement that reads rows by the condition of another.
	 */
	static StatementScope subselect() {
		return new StatementScope(null, false, true);
	}

	/**
	 * Return why a collection cannot be joined here, or {@code null} if it can.
	 */
	@Nullable String whyNoJoin(boolean intoEntity) {
		if (this.joinedCollection != null) {
			return "'%s' is joined already and rows would multiply".formatted(this.joinedCollection);
		}
		if (this.limited) {
			return "the limit would cut joined rows";
		}
		if (intoEntity && this.tuples) {
			return "entities read by key are not repeated for a joined collection";
		}
		return null;
	}

	/**
	 * Return why the condition of this statement cannot be repeated, or {@code null} if
	 * it can.
	 */
	@Nullable String whyNoSubselect() {
		return this.noSubselect;
	}

	void joined(String collection) {
		this.joinedCollection = collection;
	}

}
