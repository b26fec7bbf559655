/**
 * graphql-jpa-query, which makes a schema of its own from entities.
 */
@NullMarked
package dev.clew.benchmarks.peers.jpaquery;

import org.jspecify.annotations.NullMarked;
