package dev.clew.broken.elsewhere;

/**
 * Is in none of the known packages.
 */
public final class OutsideThePackages {

}
