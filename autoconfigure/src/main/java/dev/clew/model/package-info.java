/**
 * What is bound: GraphQL types to JPA types, their fields to attributes.
 */
@NullMarked
package dev.clew.model;

import org.jspecify.annotations.NullMarked;
