package dev.clew.broken.load;

import dev.clew.broken.wiring.KnowsAutoconfigure;

/**
 * Points the wrong way.
 */
public record KnowsWiring(KnowsAutoconfigure wiring) {

}
