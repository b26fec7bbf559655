package dev.clew.load;

import java.lang.reflect.Field;
import java.sql.Connection;
import java.util.Map;
import java.util.function.Function;

import javax.sql.DataSource;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.engine.jdbc.connections.internal.DataSourceConnectionProvider;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.util.ReflectionUtils;

/**
 * Runs a load of one statement without a transaction, whose end would be a round trip of
 * its own. What customizes transactions or chooses connections by them would notice, so
 * there must be nothing of the kind.
 */
final class SingleStatement {

	// What the application does to each entity manager of a transaction
	private static final @Nullable Field INITIALIZER = ReflectionUtils.findField(JpaTransactionManager.class,
			"entityManagerInitializer");

	private final EntityManagerFactory factory;

	private final boolean possible;

	private volatile @Nullable Boolean autoCommit;

	SingleStatement(EntityManagerFactory factory, PlatformTransactionManager transactionManager,
			LoadSettings settings) {
		this.factory = factory;
		this.possible = settings.transaction() == LoadSettings.Transaction.AUTO && settings.timeout() == null
				&& isPlain(transactionManager) && isPlain(factory.unwrap(SessionFactoryImplementor.class));
	}

	private static boolean isPlain(PlatformTransactionManager transactionManager) {
		return transactionManager.getClass() == JpaTransactionManager.class
				&& isPlain((JpaTransactionManager) transactionManager);
	}

	private static boolean isPlain(JpaTransactionManager transactionManager) {
		return transactionManager.getTransactionExecutionListeners().isEmpty()
				&& transactionManager.getDefaultTimeout() == TransactionDefinition.TIMEOUT_DEFAULT
				&& transactionManager.getJpaPropertyMap().isEmpty()
				&& transactionManager.getJpaDialect().getClass() == HibernateJpaDialect.class
				&& !initializes(transactionManager);
	}

	private static boolean initializes(JpaTransactionManager transactionManager) {
		if (INITIALIZER == null) {
			return true;
		}
		ReflectionUtils.makeAccessible(INITIALIZER);
		return ReflectionUtils.getField(INITIALIZER, transactionManager) != null;
	}

	private static boolean isPlain(SessionFactoryImplementor sessionFactory) {
		return !sessionFactory.getSessionFactoryOptions().isMultiTenancyEnabled()
				&& sessionFactory.getServiceRegistry()
					.getService(ConnectionProvider.class) instanceof DataSourceConnectionProvider provider
				&& !chooses(provider.getDataSource());
	}

	private static boolean chooses(DataSource dataSource) {
		@Nullable DataSource target = dataSource;
		while (target instanceof DelegatingDataSource delegating
				&& !(target instanceof LazyConnectionDataSourceProxy)) {
			target = delegating.getTargetDataSource();
		}
		return target instanceof AbstractRoutingDataSource || target instanceof LazyConnectionDataSourceProxy;
	}

	/**
	 * Return whether nobody can tell that there is no transaction.
	 */
	boolean isPossible() {
		return this.possible && !Boolean.FALSE.equals(this.autoCommit);
	}

	/**
	 * Run a load, or return {@code null} where connections do not commit by themselves.
	 */
	<T> @Nullable T call(Function<Session, T> load) {
		try (Session session = open()) {
			if (this.autoCommit == null) {
				this.autoCommit = session.doReturningWork(Connection::getAutoCommit);
			}
			if (!isPossible()) {
				return null;
			}
			session.setHibernateFlushMode(FlushMode.MANUAL);
			session.setDefaultReadOnly(true);
			return load.apply(session);
		}
	}

	// As a transaction gets it: the factory may do something to each
	private Session open() {
		EntityManager entityManager = (this.factory instanceof EntityManagerFactoryInfo spring)
				? spring.createNativeEntityManager(Map.of()) : this.factory.createEntityManager();
		return entityManager.unwrap(Session.class);
	}

}
