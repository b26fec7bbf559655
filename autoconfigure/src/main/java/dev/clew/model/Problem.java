package dev.clew.model;

/**
 * One thing in schema, mapping or configuration that Clew cannot follow.
 *
 * @param where the property, type or field it was found at
 * @param what the thing and its value
 * @param why the reason it cannot be followed
 * @param remedy what to do about it
 */
public record Problem(String where, String what, String why, String remedy) {

	@Override
	public String toString() {
		String end = this.remedy.endsWith("?") ? "" : ".";
		return "%s: %s. %s. %s%s".formatted(this.where, this.what, this.why, this.remedy, end);
	}

}
