package dev.clew.autoconfigure;

import java.util.List;

import jakarta.persistence.EntityManagerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.ResourceTransactionManager;

/**
 * Chooses the transaction manager that loads run under.
 */
final class LoadTransactionManager {

	private LoadTransactionManager() {
	}

	/**
	 * Return the transaction manager of the given entity manager factory: one of its own,
	 * else one for any resource, as under JTA. One that manages something else, such as a
	 * plain data source or another persistence unit, would begin a transaction that the
	 * load is not part of.
	 */
	static PlatformTransactionManager find(ObjectProvider<PlatformTransactionManager> transactionManagers,
			EntityManagerFactory entityManagerFactory) {
		List<PlatformTransactionManager> all = transactionManagers.orderedStream().toList();
		return all.stream()
			.filter((candidate) -> candidate instanceof ResourceTransactionManager resource
					&& resource.getResourceFactory() == entityManagerFactory)
			.findFirst()
			.or(() -> all.stream()
				.filter((candidate) -> !(candidate instanceof ResourceTransactionManager))
				.findFirst())
			.orElseGet(() -> new JpaTransactionManager(entityManagerFactory));
	}

}
