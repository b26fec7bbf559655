package dev.clew.load;

import java.util.List;

/**
 * What a plan has loaded.
 *
 * @param loaded what was loaded at its root
 * @param objects the root's rows or entities
 */
public record Results(Loaded loaded, List<Object> objects) {

}
