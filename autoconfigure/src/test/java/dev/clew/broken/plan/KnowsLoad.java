package dev.clew.broken.plan;

import dev.clew.broken.load.KnowsWiring;
import dev.clew.broken.model.KnowsTheDatabase;

/**
 * Points the wrong way.
 */
public record KnowsLoad(KnowsTheDatabase model, KnowsWiring load) {

}
