package dev.clew.load;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/**
 * Shows the statements that Hibernate sends for one entity manager factory, beside the
 * application's own inspector.
 */
public final class StatementTap implements StatementInspector {

	private static final ThreadLocal<@Nullable Consumer<String>> OWN = new ThreadLocal<>();

	private final @Nullable StatementInspector application;

	private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

	StatementTap(@Nullable StatementInspector application) {
		this.application = application;
	}

	/**
	 * Return the tap of a factory, or {@code null} where the application has built it in
	 * a way that leaves none.
	 */
	public static @Nullable StatementTap of(EntityManagerFactory factory) {
		return (factory.unwrap(SessionFactoryImplementor.class)
			.getSessionFactoryOptions()
			.getStatementInspector() instanceof StatementTap tap) ? tap : null;
	}

	/**
	 * Show each statement that any thread sends, until what is returned runs.
	 */
	public Runnable listen(Consumer<String> listener) {
		this.listeners.add(listener);
		return () -> this.listeners.remove(listener);
	}

	/**
	 * Run some work, and show the statements that this thread sends meanwhile.
	 */
	public static <T extends @Nullable Object> T during(Consumer<String> listener, Callable<T> work) throws Exception {
		Runnable end = begin(listener);
		try {
			return work.call();
		}
		finally {
			end.run();
		}
	}

	/**
	 * Return the task such that whoever is shown the statements of this thread is shown
	 * those of the task, too, on whatever thread it runs.
	 */
	public static Runnable carrying(Runnable task) {
		Consumer<String> own = OWN.get();
		return (own == null) ? task : () -> {
			Runnable end = begin(own);
			try {
				task.run();
			}
			finally {
				end.run();
			}
		};
	}

	/**
	 * Begin to show the statements that this thread sends, until what is returned runs.
	 */
	static Runnable begin(Consumer<String> listener) {
		Consumer<String> before = OWN.get();
		OWN.set(listener);
		return () -> restore(before);
	}

	private static void restore(@Nullable Consumer<String> before) {
		if (before != null) {
			OWN.set(before);
		}
		else {
			OWN.remove();
		}
	}

	@Override
	public @Nullable String inspect(String sql) {
		String changed = (this.application != null) ? this.application.inspect(sql) : sql;
		Consumer<String> own = OWN.get();
		if (own != null || !this.listeners.isEmpty()) {
			String sent = (changed != null) ? changed : sql;
			if (own != null) {
				own.accept(sent);
			}
			this.listeners.forEach((listener) -> listener.accept(sent));
		}
		return changed;
	}

}
