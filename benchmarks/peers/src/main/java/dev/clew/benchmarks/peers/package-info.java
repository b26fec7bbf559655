/**
 * Peers on another stack, with the floors of the benchmarks of Clew as anchor.
 *
 * @see dev.clew.benchmarks.peers.Peers
 */
@NullMarked
package dev.clew.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
