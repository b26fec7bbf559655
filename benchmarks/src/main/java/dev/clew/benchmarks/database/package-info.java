/**
 * Databases that all contestants read, and what passes between them and the contestants.
 */
@NullMarked
package dev.clew.benchmarks.database;

import org.jspecify.annotations.NullMarked;
