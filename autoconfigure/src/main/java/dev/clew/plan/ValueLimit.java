package dev.clew.plan;

/**
 * Counts the values in the lists that the arguments of one field bring, since statements
 * cannot have any number of parameters.
 */
final class ValueLimit {

	private final String field;

	private final int most;

	private int found;

	/**
	 * Create a limit.
	 * @param field the field that takes the arguments, for messages
	 */
	ValueLimit(String field, int most) {
		this.field = field;
		this.most = most;
	}

	/**
	 * Count values of a list.
	 * @param argument the argument that brings it
	 * @throws RequestException if there are too many
	 */
	void add(int values, String argument) {
		this.found += values;
		if (this.found > this.most) {
			throw Values.refuse("Arguments of '%s' have more than %d values in lists.".formatted(this.field, this.most),
					argument);
		}
	}

}
