package dev.clew.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import dev.clew.model.EntityModel;
import dev.clew.plan.Edge;
import org.hibernate.Filter;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionImplementor;
import org.jspecify.annotations.Nullable;

/**
 * The filters that are enabled on the session of a load.
 *
 * <p>
 * Hibernate applies every filter of an entity to a statement that reads it, but only some
 * of them where a key leads to it: in a join of a to-one relation, or where a proxy is
 * initialized. A load by key does the same in a statement of its own.
 */
final class SessionFilters {

	private final SessionImplementor session;

	private final BootMappings mappings;

	SessionFilters(Session session) {
		this.session = session.unwrap(SessionImplementor.class);
		this.mappings = BootMappings.of(session.getSessionFactory());
	}

	/**
	 * Return the enabled filters that must not restrict what a statement reads by key.
	 * @param keyed what it reads by key, if it does
	 * @param edge the relation that it reads for it; the filters of its elements hold
	 */
	Set<String> suspended(@Nullable EntityModel keyed, @Nullable Edge edge) {
		if (keyed == null || !this.session.getLoadQueryInfluencers().hasEnabledFilters()) {
			return Set.of();
		}
		Set<String> names = new HashSet<>(this.mappings.filtersOfQueries(keyed.javaType()));
		names.retainAll(this.session.getLoadQueryInfluencers().getEnabledFilterNames());
		if (edge != null && edge.attribute().isPlural()) {
			names.removeAll(this.mappings.filtersOfElements(edge.owner().javaType(), edge.attribute().name()));
		}
		return names;
	}

	/**
	 * Return what the call returns while some filters are not enabled.
	 */
	<T> T without(Set<String> names, Supplier<T> call) {
		if (names.isEmpty()) {
			return call.get();
		}
		// The same instances return to their place: somebody may hold them
		Map<String, Filter> enabled = this.session.getLoadQueryInfluencers().getEnabledFilters();
		Map<String, Filter> suspended = new HashMap<>(enabled);
		suspended.keySet().retainAll(names);
		names.forEach(enabled::remove);
		try {
			return call.get();
		}
		finally {
			enabled.putAll(suspended);
		}
	}

}
