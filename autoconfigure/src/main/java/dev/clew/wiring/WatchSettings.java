package dev.clew.wiring;

import org.jspecify.annotations.Nullable;

/**
 * What is watched while requests are answered.
 *
 * @param explaining whether requests may be explained
 * @param warnUnplanned whether the log tells of relations that the query of a controller
 * could have joined
 * @param mostRepeated how often code of the application may run one statement for one
 * field of a request before the log tells; {@code null} for any number
 */
public record WatchSettings(boolean explaining, boolean warnUnplanned, @Nullable Integer mostRepeated) {

	/**
	 * Nothing.
	 */
	public static final WatchSettings NOTHING = new WatchSettings(false, false, null);

	boolean countsUserStatements() {
		return this.explaining || this.mostRepeated != null;
	}

}
