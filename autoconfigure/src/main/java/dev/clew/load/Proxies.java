package dev.clew.load;

import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.jspecify.annotations.Nullable;

/**
 * Hibernate's proxies and the entities behind them.
 */
final class Proxies {

	private Proxies() {
	}

	/**
	 * Return the entity behind a proxy that is initialized, or the object itself.
	 */
	static Object unproxy(Object entity) {
		LazyInitializer proxy = HibernateProxy.extractLazyInitializer(entity);
		return (proxy == null || proxy.isUninitialized()) ? entity : proxy.getImplementation();
	}

	/**
	 * Give a proxy the entity that was read for it: of several proxies of one entity
	 * Hibernate initializes only one.
	 * @param read what a statement returned where it looked for the proxy's entity
	 */
	static void settle(Object reference, @Nullable Object read) {
		LazyInitializer proxy = HibernateProxy.extractLazyInitializer(reference);
		SharedSessionContractImplementor session = (proxy != null) ? proxy.getSession() : null;
		if (proxy == null || session == null || read == null || !proxy.isUninitialized()) {
			return;
		}
		Object entity = unproxy(read);
		if (proxy.getInternalIdentifier().equals(session.getContextEntityIdentifier(entity))) {
			proxy.setImplementation(entity);
		}
	}

}
