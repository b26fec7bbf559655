package dev.clew.complete;

import org.jspecify.annotations.Nullable;

/**
 * A value cannot be completed directly, so the engine completes it from the start. It
 * then meets what was met here, and says of it what it says.
 */
final class NotDirect extends RuntimeException {

	/**
	 * One value is not as it should be; others of the same field may be.
	 */
	static final NotDirect THIS_TIME = new NotDirect(null);

	private static final long serialVersionUID = 1;

	private final @Nullable String reason;

	private NotDirect(@Nullable String reason) {
		super(null, null, false, false);
		this.reason = reason;
	}

	/**
	 * The field is never completed directly.
	 * @param reason what is in the way
	 */
	static NotDirect ever(String reason) {
		return new NotDirect(reason);
	}

	/**
	 * Return why the field is never completed directly; {@code null} where only one value
	 * was in the way.
	 */
	@Nullable String reason() {
		return this.reason;
	}

}
