package dev.clew.load;

import java.sql.Connection;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.dialect.CockroachDialect;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.OracleDialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SessionImplementor;
import org.jspecify.annotations.Nullable;

import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a load in one transaction that writes nothing: a surrounding one where there is
 * one, otherwise its own.
 *
 * <p>
 * Its own is read-only, which may send it to a replica, unless the load must see what has
 * just been written: a replica may not have heard of that yet.
 */
final class LoadTransaction {

	private final EntityManagerFactory entityManagerFactory;

	private final EntityManager entityManager;

	private final TransactionTemplate readOnly;

	private final TransactionTemplate afterWrites;

	private final TransactionTemplate moment;

	private final boolean failureEndsTransaction;

	private final @Nullable Duration timeout;

	private final boolean joinOpenSession;

	private final List<LoadSessionCustomizer> customizers;

	private final SingleStatement singleStatement;

	LoadTransaction(EntityManagerFactory entityManagerFactory, PlatformTransactionManager transactionManager,
			LoadSettings settings, List<LoadSessionCustomizer> customizers) {
		this.customizers = List.copyOf(customizers);
		this.singleStatement = new SingleStatement(entityManagerFactory, transactionManager, settings);
		this.entityManagerFactory = entityManagerFactory;
		this.entityManager = SharedEntityManagerCreator.createSharedEntityManager(entityManagerFactory);
		this.readOnly = template(transactionManager, settings);
		this.readOnly.setReadOnly(true);
		this.afterWrites = template(transactionManager, settings);
		this.joinOpenSession = settings.joinOpenSession();
		this.timeout = settings.timeout();
		Dialect dialect = entityManagerFactory.unwrap(SessionFactoryImplementor.class).getJdbcServices().getDialect();
		this.moment = new TransactionTemplate(transactionManager);
		this.moment.setReadOnly(true);
		// H2 takes a snapshot of each table when that is first read, Oracle knows no
		// other
		boolean serializable = dialect instanceof H2Dialect || dialect instanceof OracleDialect;
		this.moment.setIsolationLevel(serializable ? TransactionDefinition.ISOLATION_SERIALIZABLE
				: TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.failureEndsTransaction = dialect instanceof PostgreSQLDialect || dialect instanceof CockroachDialect;
	}

	private static TransactionTemplate template(PlatformTransactionManager transactionManager, LoadSettings settings) {
		TransactionTemplate template = new TransactionTemplate(transactionManager);
		template.setTimeout(Deadline.seconds(settings.timeout()));
		return template;
	}

	/**
	 * Return whether loads on this thread are part of what others cannot see: a
	 * transaction, or a session that they join.
	 */
	boolean isConfined() {
		return isSurrounded() || isJoining();
	}

	private static boolean isSurrounded() {
		return TransactionSynchronizationManager.isActualTransactionActive();
	}

	private boolean isJoining() {
		return this.joinOpenSession && TransactionSynchronizationManager.hasResource(this.entityManagerFactory);
	}

	/**
	 * Run a load.
	 * @param seesWrites whether it must see what has just been written
	 * @param single tells whether it takes one statement
	 */
	<T> T call(boolean seesWrites, BooleanSupplier single, Function<Session, T> load) {
		if (!seesWrites && this.customizers.isEmpty() && this.singleStatement.isPossible() && !isSurrounded()
				&& OpenSessionFilters.handed(this.entityManagerFactory) == null
				&& !TransactionSynchronizationManager.hasResource(this.entityManagerFactory) && single.getAsBoolean()) {
			T loaded = this.singleStatement.call(load);
			if (loaded != null) {
				return loaded;
			}
		}
		// A surrounding transaction has a time of its own
		Deadline deadline = new Deadline(isSurrounded() ? null : this.timeout);
		try {
			return run(seesWrites ? this.afterWrites : this.readOnly, (session, status) -> load.apply(session));
		}
		catch (RuntimeException ex) {
			throw deadline.explain(ex);
		}
	}

	/**
	 * Run loads one after the other, as of one moment. One that fails leaves the others.
	 * @return what each of them returns or throws
	 */
	<T> List<Supplier<T>> together(List<Function<Session, T>> loads) {
		List<Supplier<T>> results = new ArrayList<>();
		if (isSurrounded()) {
			loads.forEach((load) -> results.add(outcome(() -> call(false, () -> false, load))));
			return results;
		}
		boolean joining = isJoining();
		return run(this.moment, (session, status) -> {
			loads.forEach((load) -> {
				results.add(outcome(() -> next(session, load)));
				if (status.isRollbackOnly()) {
					// Hibernate has marked it, which must not surprise
					status.setRollbackOnly();
				}
				if (!joining) {
					session.clear();
				}
			});
			return results;
		});
	}

	private static <T> Supplier<T> outcome(Supplier<T> load) {
		try {
			T value = load.get();
			return () -> value;
		}
		catch (RuntimeException ex) {
			return () -> {
				throw ex;
			};
		}
	}

	private <T> T next(Session session, Function<Session, T> load) {
		Deadline deadline = new Deadline(this.timeout);
		if (this.timeout != null) {
			session.unwrap(SessionImplementor.class)
				.getJdbcCoordinator()
				.setTransactionTimeOut(Deadline.seconds(this.timeout));
		}
		Savepoint savepoint = this.failureEndsTransaction ? session.doReturningWork(Connection::setSavepoint) : null;
		try {
			return load.apply(session);
		}
		catch (RuntimeException ex) {
			if (savepoint != null) {
				session.doWork((connection) -> connection.rollback(savepoint));
			}
			throw deadline.explain(ex);
		}
	}

	private <T> T run(TransactionTemplate template, BiFunction<Session, TransactionStatus, T> work) {
		EntityManagerHolder bound = (EntityManagerHolder) TransactionSynchronizationManager
			.getResource(this.entityManagerFactory);
		// What a scope without a transaction has bound, Spring puts aside itself
		boolean stay = this.joinOpenSession || isSurrounded() || bound == null || bound.isSynchronizedWithTransaction();
		// A session that stays open for the request keeps its connection to the end of it
		Object open = stay ? null : TransactionSynchronizationManager.unbindResource(this.entityManagerFactory);
		try (OpenSessionConnection connection = OpenSessionConnection.find(this.entityManagerFactory)) {
			Supplier<T> outcome = template.execute((status) -> {
				Session session = this.entityManager.unwrap(Session.class);
				boolean joins = bound != null
						&& bound == TransactionSynchronizationManager.getResource(this.entityManagerFactory);
				if (template == this.afterWrites && status.isNewTransaction()) {
					writeNothing(session, joins);
				}
				if (!joins && status.isNewTransaction()) {
					prepare(session, bound);
				}
				flushFirst(session, status);
				return readable(status, () -> work.apply(session, status));
			});
			return outcome.get();
		}
		finally {
			if (open != null) {
				TransactionSynchronizationManager.bindResource(this.entityManagerFactory, open);
			}
		}
	}

	// What cannot be read is read again, and is no reason to roll back what the
	// application does around it, unless Hibernate has decided that already
	private static <T> Supplier<T> readable(TransactionStatus status, Supplier<T> work) {
		try {
			T value = work.get();
			return () -> value;
		}
		catch (UnreadableRowsException ex) {
			if (status.isNewTransaction() || status.isRollbackOnly()) {
				throw ex;
			}
			return () -> {
				throw ex;
			};
		}
	}

	// A flush that fails inside a query would pass for rows that cannot be read
	private static void flushFirst(Session session, TransactionStatus status) {
		boolean writing = !status.isNewTransaction()
				&& !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
		if (writing && session.getHibernateFlushMode().compareTo(FlushMode.AUTO) >= 0) {
			session.flush();
		}
	}

	/**
	 * Send what a surrounding transaction has written, whatever its flush mode.
	 */
	void flush() {
		boolean writing = TransactionSynchronizationManager.isActualTransactionActive()
				&& !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
		if (writing && TransactionSynchronizationManager.hasResource(this.entityManagerFactory)) {
			this.entityManager.flush();
		}
	}

	// What Spring does in a read-only transaction: nothing is compared with what it was,
	// and changes that the application made to an open session stay where they are
	private static void writeNothing(Session session, boolean joins) {
		FlushMode before = session.getHibernateFlushMode();
		session.setHibernateFlushMode(FlushMode.MANUAL);
		if (!joins) {
			session.setDefaultReadOnly(true);
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCompletion(int status) {
				session.setHibernateFlushMode(before);
			}
		});
	}

	private void prepare(Session session, @Nullable EntityManagerHolder open) {
		OpenSessionFilters filters = (open != null) ? OpenSessionFilters.of(open)
				: OpenSessionFilters.handed(this.entityManagerFactory);
		if (filters != null) {
			filters.applyTo(session);
		}
		this.customizers.forEach((customizer) -> customizer.customize(session));
	}

}
