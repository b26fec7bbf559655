/**
 * Measures contestants in turns.
 */
@NullMarked
package dev.clew.benchmarks.run;

import org.jspecify.annotations.NullMarked;
