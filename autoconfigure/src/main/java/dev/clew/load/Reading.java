package dev.clew.load;

import org.jspecify.annotations.Nullable;

/**
 * How much of what mapping and schema say a load takes for granted. One that was mistaken
 * begins anew, and takes less.
 *
 * @param asks whether it asks for the presence of rows that are expected
 * @param careful reads columns value by value, if they are read so
 */
record Reading(boolean asks, @Nullable CarefulColumns careful) {

	/**
	 * Takes rows that are expected to be there.
	 */
	static final Reading TRUSTING = new Reading(false, null);

	/**
	 * Asks whether they are there.
	 */
	static final Reading ASKING = new Reading(true, null);

	/**
	 * Asks, and reads value by value.
	 */
	static Reading careful(CarefulColumns columns) {
		return new Reading(true, columns);
	}

}
