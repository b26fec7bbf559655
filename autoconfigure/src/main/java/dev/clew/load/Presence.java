package dev.clew.load;

import org.jspecify.annotations.Nullable;

/**
 * What a tuple tells of whether something is there.
 *
 * @param position where it stands, or -1 where nothing tells
 * @param witness whether any value says so, and not just {@code true}
 */
record Presence(int position, boolean witness) {

	/**
	 * Nothing tells.
	 */
	static final Presence UNTOLD = new Presence(-1, false);

	/**
	 * A statement was asked, and answers {@code true}, {@code false} or nothing.
	 */
	static Presence asked(int position) {
		return new Presence(position, false);
	}

	/**
	 * What is there has a value.
	 */
	static Presence witnessed(int position) {
		return new Presence(position, true);
	}

	boolean isTold() {
		return this.position >= 0;
	}

	boolean isThere(@Nullable Object[] tuple) {
		Object value = isTold() ? tuple[this.position] : null;
		return this.witness ? value != null : Boolean.TRUE.equals(value);
	}

	/**
	 * Return whether the statement answers that it is missing.
	 */
	boolean isDenied(@Nullable Object[] tuple) {
		return isTold() && !this.witness && Boolean.FALSE.equals(tuple[this.position]);
	}

}
