package dev.clew.broken.model;

import dev.clew.broken.plan.KnowsLoad;

/**
 * Points the wrong way, which also makes a cycle: everything else knows the model.
 */
public record KnowsPlan(KnowsLoad plan) {

}
