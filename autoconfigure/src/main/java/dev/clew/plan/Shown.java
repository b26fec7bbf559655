package dev.clew.plan;

/**
 * What the client wants to know of the rows that a field leads to.
 *
 * @param objects whether the objects themselves, or whether there are more of them
 * @param total how many there are on all pages
 * @param cursors where in the order each stands
 */
public record Shown(boolean objects, boolean total, boolean cursors) {

	/**
	 * Only the objects, as outside any container.
	 */
	public static final Shown OBJECTS = new Shown(true, false, false);

	Shown merge(Shown other) {
		return new Shown(this.objects || other.objects, this.total || other.total, this.cursors || other.cursors);
	}

	@Override
	public String toString() {
		return (this.total ? (this.objects ? " counted" : " only counted") : "")
				+ (this.cursors ? " with cursors" : "");
	}

}
