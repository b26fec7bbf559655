/**
 * Contestants that are Spring Boot applications, with and without Clew.
 */
@NullMarked
package dev.clew.benchmarks.spring;

import org.jspecify.annotations.NullMarked;
