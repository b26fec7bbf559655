package dev.clew.complete;

/**
 * A value cannot be completed directly, so the engine completes it from the start. It
 * then meets what was met here, and says of it what it says.
 */
final class NotDirect extends RuntimeException {

	/**
	 * One value is not as it should be; others of the same field may be.
	 */
	static final NotDirect THIS_TIME = new NotDirect(false);

	/**
	 * The field is not served from rows alone.
	 */
	static final NotDirect EVER = new NotDirect(true);

	private static final long serialVersionUID = 1;

	private final boolean ever;

	private NotDirect(boolean ever) {
		super(null, null, false, false);
		this.ever = ever;
	}

	boolean isEver() {
		return this.ever;
	}

}
