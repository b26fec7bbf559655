/**
 * Loading it: a plan becomes HQL statements, their rows become an answer.
 */
@NullMarked
package dev.clew.load;

import org.jspecify.annotations.NullMarked;
