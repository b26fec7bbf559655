package dev.clew.load;

import java.sql.Connection;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
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
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a load in one read-only transaction: a surrounding one where there is one,
 * otherwise its own.
 */
final class LoadTransaction {

	private final EntityManagerFactory entityManagerFactory;

	private final EntityManager entityManager;

	private final TransactionTemplate template;

	private final TransactionTemplate moment;

	private final boolean failureEndsTransaction;

	private final @Nullable Duration timeout;

	private final boolean joinOpenSession;

	private final List<LoadSessionCustomizer> customizers;

	LoadTransaction(EntityManagerFactory entityManagerFactory, PlatformTransactionManager transactionManager,
			LoadSettings settings, List<LoadSessionCustomizer> customizers) {
		this.customizers = List.copyOf(customizers);
		this.entityManagerFactory = entityManagerFactory;
		this.entityManager = SharedEntityManagerCreator.createSharedEntityManager(entityManagerFactory);
		this.template = new TransactionTemplate(transactionManager);
		this.template.setReadOnly(true);
		this.joinOpenSession = settings.joinOpenSession();
		this.timeout = settings.timeout();
		this.template.setTimeout(Deadline.seconds(this.timeout));
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
	 */
	<T> T call(Function<Session, T> load) {
		// A surrounding transaction has a time of its own
		Deadline deadline = new Deadline(isSurrounded() ? null : this.timeout);
		try {
			return run(this.template, (session, status) -> load.apply(session));
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
			loads.forEach((load) -> results.add(outcome(() -> call(load))));
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
		boolean stay = this.joinOpenSession || isSurrounded();
		// A session that stays open for the request keeps its connection to the end of it
		Object open = stay ? null
				: TransactionSynchronizationManager.unbindResourceIfPossible(this.entityManagerFactory);
		boolean joins = TransactionSynchronizationManager.hasResource(this.entityManagerFactory);
		try (OpenSessionConnection connection = OpenSessionConnection.find(this.entityManagerFactory)) {
			return template.execute((status) -> {
				Session session = this.entityManager.unwrap(Session.class);
				if (!joins && status.isNewTransaction()) {
					prepare(session, open);
				}
				return work.apply(session, status);
			});
		}
		finally {
			if (open != null) {
				TransactionSynchronizationManager.bindResource(this.entityManagerFactory, open);
			}
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

	private void prepare(Session session, @Nullable Object open) {
		OpenSessionFilters filters = (open instanceof EntityManagerHolder holder) ? OpenSessionFilters.of(holder)
				: OpenSessionFilters.handed(this.entityManagerFactory);
		if (filters != null) {
			filters.applyTo(session);
		}
		this.customizers.forEach((customizer) -> customizer.customize(session));
	}

}
