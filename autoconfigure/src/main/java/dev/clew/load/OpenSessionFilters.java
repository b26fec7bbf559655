package dev.clew.load;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.Filter;
import org.hibernate.Session;
import org.hibernate.binder.internal.TenantIdBinder;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.internal.FilterImpl;
import org.jspecify.annotations.Nullable;

import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The filters, with their parameters, that an application enabled on the session that is
 * open for a whole request. They hold on the sessions of our own that take its place: on
 * the thread of the request, and on others that its context is handed to.
 */
public final class OpenSessionFilters {

	private static final ThreadLocal<@Nullable Map<Object, OpenSessionFilters>> HANDED = new ThreadLocal<>();

	private final Map<String, Map<String, Object>> enabled = new HashMap<>();

	private OpenSessionFilters(Session session) {
		SessionImplementor implementor = session.unwrap(SessionImplementor.class);
		implementor.getLoadQueryInfluencers().getEnabledFilterNames().forEach((name) -> {
			Filter filter = implementor.getLoadQueryInfluencers().getEnabledFilter(name);
			Map<String, Object> parameters = new HashMap<>();
			// What a resolver tells, it tells the other session too
			if (filter instanceof FilterImpl explicit) {
				explicit.getParameters().forEach(parameters::put);
			}
			this.enabled.put(name, parameters);
		});
	}

	/**
	 * Return the filters of every session that is open on this thread, by its factory, or
	 * {@code null} where there is none.
	 */
	public static @Nullable Map<Object, OpenSessionFilters> capture() {
		Map<Object, OpenSessionFilters> captured = new HashMap<>();
		TransactionSynchronizationManager.getResourceMap().forEach((key, resource) -> {
			if (key instanceof EntityManagerFactory && resource instanceof EntityManagerHolder holder) {
				captured.put(key, of(holder));
			}
		});
		return !captured.isEmpty() ? captured : HANDED.get();
	}

	/**
	 * Hand filters to this thread, or take them from it.
	 */
	public static void hand(@Nullable Map<Object, OpenSessionFilters> filters) {
		if (filters != null) {
			HANDED.set(filters);
		}
		else {
			HANDED.remove();
		}
	}

	static OpenSessionFilters of(EntityManagerHolder holder) {
		return new OpenSessionFilters(holder.getEntityManager().unwrap(Session.class));
	}

	static @Nullable OpenSessionFilters handed(EntityManagerFactory entityManagerFactory) {
		Map<Object, OpenSessionFilters> handed = HANDED.get();
		return (handed != null) ? handed.get(entityManagerFactory) : null;
	}

	/**
	 * Make the filters of a session the same as these. Its tenant is left alone: that is
	 * for the application's resolver to say.
	 */
	void applyTo(Session session) {
		Set<String> names = new HashSet<>(
				session.unwrap(SessionImplementor.class).getLoadQueryInfluencers().getEnabledFilterNames());
		names.removeAll(this.enabled.keySet());
		names.remove(TenantIdBinder.FILTER_NAME);
		names.forEach(session::disableFilter);
		this.enabled.forEach((name, parameters) -> {
			if (!name.equals(TenantIdBinder.FILTER_NAME)) {
				Filter filter = session.enableFilter(name);
				parameters.forEach((parameter, value) -> set(filter, parameter, value));
			}
		});
	}

	private static void set(Filter filter, String parameter, Object value) {
		if (value instanceof Collection<?> values) {
			filter.setParameterList(parameter, values);
		}
		else {
			filter.setParameter(parameter, value);
		}
	}

}
