package dev.clew.wiring;

/**
 * What Clew puts around the objects of a page in the answer.
 */
public interface Framed {

}
