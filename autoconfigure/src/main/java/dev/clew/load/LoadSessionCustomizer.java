package dev.clew.load;

import org.hibernate.Session;

/**
 * Prepares the sessions that Clew opens for its loads: enables filters, or sets what a
 * policy of the database reads.
 *
 * <p>
 * Declare it as a bean; several run in their order. It runs once for every session that
 * Clew opens, after its transaction has begun and before its first statement, on the
 * thread of the load and with the request's context. It does not run where a load joins a
 * transaction or session of the application, which has prepared that itself.
 */
@FunctionalInterface
public interface LoadSessionCustomizer {

	/**
	 * Prepare a session.
	 */
	void customize(Session session);

}
