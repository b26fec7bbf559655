/**
 * Repositories that serve fields themselves.
 */
@NullMarked
package dev.clew.benchmarks.spring.example;

import org.jspecify.annotations.NullMarked;
