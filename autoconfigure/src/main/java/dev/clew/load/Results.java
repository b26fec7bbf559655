package dev.clew.load;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a plan has loaded.
 *
 * @param loaded what was loaded at its root
 * @param objects the root's rows or entities
 * @param page the page that they are, if they are one
 */
public record Results(Loaded loaded, List<Object> objects, @Nullable RowPage page) {

}
