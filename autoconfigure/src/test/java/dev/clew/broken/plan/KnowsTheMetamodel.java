package dev.clew.broken.plan;

import jakarta.persistence.metamodel.EntityType;

/**
 * Reads the metamodel beside the one class that may.
 */
public record KnowsTheMetamodel(EntityType<?> entity) {

}
