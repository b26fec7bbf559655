package dev.clew.load;

import java.sql.Connection;
import java.util.function.Function;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.engine.jdbc.connections.internal.DataSourceConnectionProvider;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Runs a load of one statement without a transaction, whose end would be a round trip of
 * its own. What customizes transactions or chooses connections by them would notice, so
 * there must be nothing of the kind.
 */
final class SingleStatement {

	private final SessionFactory sessionFactory;

	private final boolean possible;

	private volatile @Nullable Boolean autoCommit;

	SingleStatement(EntityManagerFactory factory, PlatformTransactionManager transactionManager,
			LoadSettings settings) {
		SessionFactoryImplementor sessionFactory = factory.unwrap(SessionFactoryImplementor.class);
		this.sessionFactory = sessionFactory;
		this.possible = settings.transaction() == LoadSettings.Transaction.AUTO && settings.timeout() == null
				&& isPlain(transactionManager) && isPlain(sessionFactory);
	}

	private static boolean isPlain(PlatformTransactionManager transactionManager) {
		return transactionManager.getClass() == JpaTransactionManager.class
				&& ((JpaTransactionManager) transactionManager).getTransactionExecutionListeners().isEmpty();
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
		try (Session session = this.sessionFactory.openSession()) {
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

}
