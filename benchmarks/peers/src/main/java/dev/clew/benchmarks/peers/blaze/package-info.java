/**
 * Entity views of Blaze-Persistence, chosen from the selection set by its GraphQL
 * integration.
 */
@NullMarked
package dev.clew.benchmarks.peers.blaze;

import org.jspecify.annotations.NullMarked;
