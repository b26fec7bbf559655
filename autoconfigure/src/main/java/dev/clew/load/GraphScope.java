package dev.clew.load;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Part of a thread's work in which the queries of observed entity managers take a
 * {@link GraphOffer} where they can: as an entity graph with load semantics, where that
 * changes neither rows nor order nor count.
 *
 * <p>
 * Scopes nest, the innermost counts. Hibernate applies the graph of a session to loads by
 * key only, and a repository method without a transaction has no session before its
 * query: hence the graph is set on the queries, by the entity manager that makes them.
 */
public final class GraphScope implements AutoCloseable {

	private static final ThreadLocal<@Nullable GraphScope> current = new ThreadLocal<>();

	private final @Nullable GraphOffer offer;

	private final @Nullable GraphScope outer;

	private GraphScope(@Nullable GraphOffer offer, @Nullable GraphScope outer) {
		this.offer = offer;
		this.outer = outer;
	}

	/**
	 * Begin a scope on this thread. It ends when closed.
	 * @param offer what its queries may join, or {@code null} for nothing, whatever the
	 * surrounding scope offers
	 */
	public static GraphScope open(@Nullable GraphOffer offer) {
		GraphScope scope = new GraphScope(offer, current.get());
		current.set(scope);
		return scope;
	}

	/**
	 * Return the entity manager such that its queries know the scope they are made in.
	 * @param entityManager the entity manager; anything else is returned as it is
	 */
	public static Object observed(Object entityManager) {
		if (!(entityManager instanceof EntityManager target)) {
			return entityManager;
		}
		InvocationHandler handler = new GraphAwareEntityManager(target);
		return Proxy.newProxyInstance(target.getClass().getClassLoader(), ClassUtils.getAllInterfaces(target), handler);
	}

	static @Nullable GraphOffer offer() {
		GraphScope scope = current.get();
		return (scope != null) ? scope.offer : null;
	}

	@Override
	public void close() {
		if (this.outer != null) {
			current.set(this.outer);
		}
		else {
			current.remove();
		}
	}

}
