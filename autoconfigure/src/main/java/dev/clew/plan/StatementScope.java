package dev.clew.plan;

import org.jspecify.annotations.Nullable;

/**
 * What the edges that share one statement must agree on.
 */
final class StatementScope {

	private final @Nullable String noSubselect;

	private final boolean limited;

	private @Nullable String joinedCollection;

	private StatementScope(@Nullable String noSubselect, boolean limited) {
		this.noSubselect = noSubselect;
		this.limited = limited;
	}

	/**
	 * A statement whose rows a condition tells, which can be repeated.
	 */
	static StatementScope conditional() {
		return new StatementScope(null, false);
	}

	/**
	 * A statement that reads the first rows of a root field.
	 */
	static StatementScope limited() {
		return new StatementScope("the parents are cut by a limit", true);
	}

	/**
	 * A statement that reads rows by key.
	 */
	static StatementScope keyed() {
		return new StatementScope("the parents are read by key", false);
	}

	/**
	 * Return why a collection cannot be joined here, or {@code null} if it can.
	 */
	@Nullable String whyNoJoin() {
		if (this.joinedCollection != null) {
			return "'%s' is joined already and rows would multiply".formatted(this.joinedCollection);
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

	void joined(String collection) {
		this.joinedCollection = collection;
	}

}
