package dev.clew.model;

import java.util.Locale;

/**
 * What an argument of a field that Clew answers means, beside arguments that are named
 * like an attribute.
 */
public enum ArgumentRole {

	/**
	 * Restricts rows.
	 */
	FILTER("filter"),

	/**
	 * Orders rows.
	 */
	ORDER_BY("orderBy"),

	/**
	 * The most rows of a list.
	 */
	LIMIT("limit"),

	/**
	 * Rows of a list that are passed over.
	 */
	OFFSET("offset"),

	/**
	 * The most rows from the beginning of a connection.
	 */
	FIRST("first"),

	/**
	 * The cursor behind which a connection begins.
	 */
	AFTER("after"),

	/**
	 * The most rows from the end of a connection.
	 */
	LAST("last"),

	/**
	 * The cursor at which a connection ends.
	 */
	BEFORE("before");

	private final String standardName;

	ArgumentRole(String standardName) {
		this.standardName = standardName;
	}

	/**
	 * Return the property that gives such an argument another name.
	 */
	String property() {
		return "clew.arguments." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Return the name of such an argument where nothing else is configured.
	 */
	public String standardName() {
		return this.standardName;
	}

}
