/**
 * Answering fields: data fetchers, data loaders, controllers.
 */
@NullMarked
package dev.clew.wiring;

import org.jspecify.annotations.NullMarked;
