/**
 * Beans and properties: where Clew meets Spring Boot.
 */
@NullMarked
package dev.clew.autoconfigure;

import org.jspecify.annotations.NullMarked;
