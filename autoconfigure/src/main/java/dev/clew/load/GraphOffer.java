package dev.clew.load;

import java.util.List;

/**
 * To-one relations of an entity that will be needed, for queries that others write: they
 * may join them.
 *
 * @param entity the entity that the queries return
 * @param paths the to-one attributes as paths from the entity, {@code author.country}; a
 * path includes the relations on its way
 */
public record GraphOffer(Class<?> entity, List<String> paths) {

	public GraphOffer {
		paths = List.copyOf(paths);
	}

}
