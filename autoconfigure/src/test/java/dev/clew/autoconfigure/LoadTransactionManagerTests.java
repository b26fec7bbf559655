package dev.clew.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Loads run under the transaction manager of their entity manager factory, whatever
 * others there are.
 */
class LoadTransactionManagerTests {

	@Test
	void timeoutReachesTheTransactionWhichIsReadOnly() {
		Runners.bookshop()
			.withPropertyValues("clew.timeout=7s")
			.withUserConfiguration(OfTheFactory.class)
			.run((context) -> {
				assertAnswers(context);
				assertThat(context.getBean(Recording.class).begun).singleElement().satisfies((definition) -> {
					assertThat(definition.getTimeout()).isEqualTo(7);
					assertThat(definition.isReadOnly()).isTrue();
					assertThat(definition.getPropagationBehavior())
						.isEqualTo(TransactionDefinition.PROPAGATION_REQUIRED);
				});
			});
	}

	@Test
	void withoutTimeoutTheTransactionHasNone() {
		Runners.bookshop().withUserConfiguration(OfTheFactory.class).run((context) -> {
			assertAnswers(context);
			assertThat(context.getBean(Recording.class).begun).singleElement()
				.extracting(TransactionDefinition::getTimeout)
				.isEqualTo(TransactionDefinition.TIMEOUT_DEFAULT);
		});
	}

	@Test
	void oneForThePlainDataSourceIsNotTaken() {
		Runners.bookshop().withUserConfiguration(OfTheDataSource.class).run((context) -> {
			assertThat(context).doesNotHaveBean(JpaTransactionManager.class);
			assertAnswers(context);
			assertThat(context.getBean(OfOneDataSource.class).begun).isEmpty();
		});
	}

	@Test
	void theOneOfTheFactoryIsTakenAmongSeveral() {
		Runners.bookshop().withUserConfiguration(OfTheDataSource.class, OfTheFactory.class).run((context) -> {
			assertAnswers(context);
			assertThat(context.getBean(Recording.class).begun).hasSize(1);
		});
	}

	@Test
	void oneThatIsBoundToNoResourceIsTaken() {
		Runners.bookshop().withUserConfiguration(OfTheDataSource.class, Global.class).run((context) -> {
			assertAnswers(context);
			assertThat(context.getBean(GlobalTransactions.class).begun).hasSize(1);
		});
	}

	private static void assertAnswers(AssertableApplicationContext context) {
		assertThat(context).hasNotFailed();
		Bookshop.fill(context.getBean(EntityManagerFactory.class));
		assertThat(Runners.answer(context, "{books{title author{name}}}"))
			.contains("{title=Book 1, author={name=Author 1}}");
	}

	@Configuration(proxyBeanMethods = false)
	static class OfTheFactory {

		@Bean
		Recording ofTheFactory(EntityManagerFactory factory) {
			return new Recording(factory);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OfTheDataSource {

		@Bean
		@Primary
		@Order(0)
		OfOneDataSource ofTheDataSource(DataSource dataSource) {
			return new OfOneDataSource(dataSource);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Global {

		@Bean
		GlobalTransactions global(EntityManagerFactory factory) {
			return new GlobalTransactions(new Recording(factory));
		}

	}

	@SuppressWarnings("serial")
	static class Recording extends JpaTransactionManager {

		final List<TransactionDefinition> begun = new ArrayList<>();

		Recording(EntityManagerFactory factory) {
			super(factory);
		}

		@Override
		protected void doBegin(Object transaction, TransactionDefinition definition) {
			this.begun.add(definition);
			super.doBegin(transaction, definition);
		}

	}

	@SuppressWarnings("serial")
	static class OfOneDataSource extends JdbcTransactionManager {

		final List<TransactionDefinition> begun = new ArrayList<>();

		OfOneDataSource(DataSource dataSource) {
			super(dataSource);
		}

		@Override
		protected void doBegin(Object transaction, TransactionDefinition definition) {
			this.begun.add(definition);
			super.doBegin(transaction, definition);
		}

	}

	/**
	 * Stands for JTA: manages no resource of its own.
	 */
	static class GlobalTransactions implements PlatformTransactionManager {

		private final PlatformTransactionManager delegate;

		final List<TransactionDefinition> begun = new ArrayList<>();

		GlobalTransactions(PlatformTransactionManager delegate) {
			this.delegate = delegate;
		}

		@Override
		public TransactionStatus getTransaction(TransactionDefinition definition) {
			this.begun.add(definition);
			return this.delegate.getTransaction(definition);
		}

		@Override
		public void commit(TransactionStatus status) {
			this.delegate.commit(status);
		}

		@Override
		public void rollback(TransactionStatus status) {
			this.delegate.rollback(status);
		}

	}

}
