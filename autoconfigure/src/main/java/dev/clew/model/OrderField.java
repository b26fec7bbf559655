package dev.clew.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A field of an {@link OrderType}.
 *
 * @param name the field
 * @param path attribute path from the rows' entity
 * @param attribute the attribute at the end of the path
 * @param optional whether the end of the path may be null
 * @param type the order of what the path leads to: a related or embedded object; none
 * where the field is a column and takes a direction
 */
public record OrderField(String name, List<String> path, AttributeModel attribute, boolean optional,
		@Nullable OrderType type) {

	public OrderField {
		path = List.copyOf(path);
	}

}
