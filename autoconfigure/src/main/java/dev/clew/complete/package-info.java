/**
 * Completing what is served from rows without the engine's care for each field.
 */
@NullMarked
package dev.clew.complete;

import org.jspecify.annotations.NullMarked;
