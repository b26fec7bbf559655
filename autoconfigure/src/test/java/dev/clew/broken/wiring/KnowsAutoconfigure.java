package dev.clew.broken.wiring;

import dev.clew.broken.autoconfigure.KnowsEverything;

/**
 * Points the wrong way.
 */
public record KnowsAutoconfigure(KnowsEverything autoconfigure) {

}
