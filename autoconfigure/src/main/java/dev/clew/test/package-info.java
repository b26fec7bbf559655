/**
 * Testing it: statements and plans of an application, counted and compared in its own
 * tests. See {@link dev.clew.test.AutoConfigureClew}.
 */
@NullMarked
package dev.clew.test;

import org.jspecify.annotations.NullMarked;
