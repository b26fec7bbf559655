/**
 * Measures what becomes of an answer as it grows.
 */
@NullMarked
package dev.clew.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
