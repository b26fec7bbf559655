/**
 * Answers without JPA, to which all others are compared.
 */
@NullMarked
package dev.clew.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
