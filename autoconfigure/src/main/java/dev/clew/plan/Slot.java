package dev.clew.plan;

/**
 * Where the answer has room for a relation: slots of one edge share what it loads.
 *
 * @param type the object type
 * @param resultKey the key in the answer
 * @param field the field of the schema
 */
public record Slot(String type, String resultKey, String field) {

	/**
	 * Return the field with its type, {@code Post.author}.
	 */
	public String coordinates() {
		return this.type + "." + this.field;
	}

}
