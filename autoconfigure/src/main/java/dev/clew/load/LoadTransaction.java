package dev.clew.load;

import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.Session;

import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;
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

	private final boolean joinOpenSession;

	LoadTransaction(EntityManagerFactory entityManagerFactory, PlatformTransactionManager transactionManager,
			LoadSettings settings) {
		this.entityManagerFactory = entityManagerFactory;
		this.entityManager = SharedEntityManagerCreator.createSharedEntityManager(entityManagerFactory);
		this.template = new TransactionTemplate(transactionManager);
		this.template.setReadOnly(true);
		this.joinOpenSession = settings.joinOpenSession();
		if (settings.timeout() != null) {
			this.template.setTimeout(Math.toIntExact(settings.timeout().plusMillis(999).toSeconds()));
		}
	}

	<T> T call(Function<Session, T> load) {
		boolean stay = this.joinOpenSession || TransactionSynchronizationManager.isActualTransactionActive();
		// A session that stays open for the request keeps its connection to the end of it
		Object open = stay ? null
				: TransactionSynchronizationManager.unbindResourceIfPossible(this.entityManagerFactory);
		try {
			return this.template.execute((status) -> load.apply(this.entityManager.unwrap(Session.class)));
		}
		finally {
			if (open != null) {
				TransactionSynchronizationManager.bindResource(this.entityManagerFactory, open);
			}
		}
	}

}
