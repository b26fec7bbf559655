/**
 * What will be loaded: from a selection and its bindings to a plan that prints itself.
 */
@NullMarked
package dev.clew.plan;

import org.jspecify.annotations.NullMarked;
