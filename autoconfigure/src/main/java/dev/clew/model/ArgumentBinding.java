package dev.clew.model;

import java.util.List;

/**
 * An argument that restricts rows: equality with an attribute, or membership where it is
 * a list.
 *
 * @param name the argument
 * @param path attribute path from the rows' entity
 * @param type Java type of the attribute
 * @param list whether the argument is a list
 */
public record ArgumentBinding(String name, List<String> path, Class<?> type, boolean list) {

	public ArgumentBinding {
		path = List.copyOf(path);
	}

}
