package dev.clew.model;

import java.util.List;
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

	/**
	 * Return the fields whose methods ask to run the client's selection themselves.
	 */
	default List<Asked> asked() {
		return List.of();
	}

	/**
	 * A field whose method asks to run the client's selection itself.
	 *
	 * @param type the type that has the field
	 * @param field the field
	 * @param entity what the method takes its objects to be
	 * @param by the method
	 * @param batched whether the method is called for many fields at once
	 */
	record Asked(String type, String field, Class<?> entity, String by, boolean batched) {

	}

}
