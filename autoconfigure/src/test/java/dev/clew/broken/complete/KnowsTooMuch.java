package dev.clew.broken.complete;

import dev.clew.broken.autoconfigure.KnowsEverything;

/**
 * Points the wrong way.
 */
public record KnowsTooMuch(KnowsEverything autoconfigure) {

}
