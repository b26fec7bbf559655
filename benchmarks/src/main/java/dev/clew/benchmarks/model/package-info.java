/**
 * Entities and repositories that contestants with JPA have in common.
 */
package dev.clew.benchmarks.model;
