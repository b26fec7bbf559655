/**
 * The same queries answered by Clew and by what else an application could do, in turns:
 * begin with {@link dev.clew.benchmarks.Benchmarks}.
 */
@NullMarked
package dev.clew.benchmarks;

import org.jspecify.annotations.NullMarked;
