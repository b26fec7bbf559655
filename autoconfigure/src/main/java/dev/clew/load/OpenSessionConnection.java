package dev.clew.load;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.resource.jdbc.spi.LogicalConnectionImplementor;
import org.jspecify.annotations.Nullable;

import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The connection of a session that is open for a whole request. The session would keep it
 * to the request's end, while controllers of the same request that run on other threads
 * wait for one: so what a load makes it take, it gives back after the load.
 */
final class OpenSessionConnection implements AutoCloseable {

	private final LogicalConnectionImplementor connection;

	private OpenSessionConnection(LogicalConnectionImplementor connection) {
		this.connection = connection;
	}

	/**
	 * Return the connection that the open session of this thread has yet to take, or
	 * {@code null} if it has one, or if there is no such session.
	 */
	static @Nullable OpenSessionConnection find(EntityManagerFactory entityManagerFactory) {
		if (TransactionSynchronizationManager.isActualTransactionActive() || !(TransactionSynchronizationManager
			.getResource(entityManagerFactory) instanceof EntityManagerHolder holder)) {
			return null;
		}
		LogicalConnectionImplementor connection = holder.getEntityManager()
			.unwrap(SessionImplementor.class)
			.getJdbcCoordinator()
			.getLogicalConnection();
		return connection.isPhysicallyConnected() ? null : new OpenSessionConnection(connection);
	}

	@Override
	public void close() {
		if (this.connection.isPhysicallyConnected()) {
			this.connection.manualDisconnect();
		}
	}

}
