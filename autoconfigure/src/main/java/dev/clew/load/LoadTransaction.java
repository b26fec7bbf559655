package dev.clew.load;

import java.util.List;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;
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

	private final boolean joinOpenSession;

	private final List<LoadSessionCustomizer> customizers;

	LoadTransaction(EntityManagerFactory entityManagerFactory, PlatformTransactionManager transactionManager,
			LoadSettings settings, List<LoadSessionCustomizer> customizers) {
		this.customizers = List.copyOf(customizers);
		this.entityManagerFactory = entityManagerFactory;
		this.entityManager = SharedEntityManagerCreator.createSharedEntityManager(entityManagerFactory);
		this.readOnly = template(transactionManager, settings);
		this.readOnly.setReadOnly(true);
		this.afterWrites = template(transactionManager, settings);
		this.joinOpenSession = settings.joinOpenSession();
	}

	private static TransactionTemplate template(PlatformTransactionManager transactionManager, LoadSettings settings) {
		TransactionTemplate template = new TransactionTemplate(transactionManager);
		if (settings.timeout() != null) {
			template.setTimeout(Math.toIntExact(settings.timeout().plusMillis(999).toSeconds()));
		}
		return template;
	}

	/**
	 * Run a load.
	 * @param seesWrites whether it must see what has just been written
	 */
	<T> T call(boolean seesWrites, Function<Session, T> load) {
		boolean stay = this.joinOpenSession || TransactionSynchronizationManager.isActualTransactionActive();
		// A session that stays open for the request keeps its connection to the end of it
		Object open = stay ? null
				: TransactionSynchronizationManager.unbindResourceIfPossible(this.entityManagerFactory);
		boolean joins = TransactionSynchronizationManager.hasResource(this.entityManagerFactory);
		try {
			return (seesWrites ? this.afterWrites : this.readOnly).execute((status) -> {
				Session session = this.entityManager.unwrap(Session.class);
				if (seesWrites && status.isNewTransaction()) {
					writeNothing(session, joins);
				}
				if (!joins && status.isNewTransaction()) {
					prepare(session, open);
				}
				return load.apply(session);
			});
		}
		finally {
			if (open != null) {
				TransactionSynchronizationManager.bindResource(this.entityManagerFactory, open);
			}
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

	private void prepare(Session session, @Nullable Object open) {
		OpenSessionFilters filters = (open instanceof EntityManagerHolder holder) ? OpenSessionFilters.of(holder)
				: OpenSessionFilters.handed(this.entityManagerFactory);
		if (filters != null) {
			filters.applyTo(session);
		}
		this.customizers.forEach((customizer) -> customizer.customize(session));
	}

}
