package dev.clew.load;

import java.util.List;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.springframework.orm.jpa.EntityManagerHolder;
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

	private final List<LoadSessionCustomizer> customizers;

	LoadTransaction(EntityManagerFactory entityManagerFactory, PlatformTransactionManager transactionManager,
			LoadSettings settings, List<LoadSessionCustomizer> customizers) {
		this.customizers = List.copyOf(customizers);
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
		boolean joins = TransactionSynchronizationManager.hasResource(this.entityManagerFactory);
		try (OpenSessionConnection connection = OpenSessionConnection.find(this.entityManagerFactory)) {
			return this.template.execute((status) -> {
				Session session = this.entityManager.unwrap(Session.class);
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

	private void prepare(Session session, @Nullable Object open) {
		OpenSessionFilters filters = (open instanceof EntityManagerHolder holder) ? OpenSessionFilters.of(holder)
				: OpenSessionFilters.handed(this.entityManagerFactory);
		if (filters != null) {
			filters.applyTo(session);
		}
		this.customizers.forEach((customizer) -> customizer.customize(session));
	}

}
