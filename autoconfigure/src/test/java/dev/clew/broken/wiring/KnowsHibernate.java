package dev.clew.broken.wiring;

import org.hibernate.Session;

/**
 * Loads, where only answering is done.
 */
public record KnowsHibernate(Session session) {

}
