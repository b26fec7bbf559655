package dev.clew.plan;

import dev.clew.model.EntityModel;

/**
 * A column that a row holds.
 *
 * @param owner the entity that declares it: the node's own, or a subtype
 * @param path attribute path
 */
public record Column(EntityModel owner, String path) {

}
