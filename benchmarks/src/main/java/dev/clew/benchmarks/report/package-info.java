/**
 * Writes results as Markdown and as a chart.
 */
@NullMarked
package dev.clew.benchmarks.report;

import org.jspecify.annotations.NullMarked;
