package dev.clew.model;

import java.util.Map;

/**
 * What the application answers or watches itself.
 */
public interface ServedFields {

	/**
	 * Return whether the application registered a data fetcher for the field.
	 */
	boolean isServed(String type, String field);

	/**
	 * Return whether the application may wrap or replace the field's data fetcher, by a
	 * directive or a wiring factory.
	 */
	boolean isWrapped(String type, String field);

	/**
	 * Return whether the application resolves the concrete type of an interface or union.
	 */
	boolean isResolved(String type);

	/**
	 * Return whether a repository of the application answers root fields of the type.
	 */
	boolean isRepositoryServed(Class<?> entity);

	/**
	 * Return what the application's methods require of the objects whose fields they
	 * serve, by field: {@code Post.title}.
	 */
	Map<String, RequiredPaths> required();

}
