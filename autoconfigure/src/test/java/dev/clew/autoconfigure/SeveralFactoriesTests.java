package dev.clew.autoconfigure;

import java.util.UUID;

import javax.sql.DataSource;

import dev.clew.load.EntityManagerProvider;
import dev.clew.model.BindingException;
import dev.clew.wiring.ClewWiringConfigurer;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several entity manager factories: Clew does not guess which one an entity belongs to.
 */
class SeveralFactoriesTests {

	// They would ask for a bean 'entityManagerFactory'
	private static final String NO_REPOSITORIES = "spring.data.jpa.repositories.enabled=false";

	private static final String BOOKS = "{books{title author{name}}}";

	private static final String FIRST_BOOK = "{title=Book 1, author={name=Author 1}}";

	@Test
	void entitiesThatSeveralHaveAreProblemsAtStartup() {
		runner().withUserConfiguration(First.class, Second.class).run((context) -> {
			assertThat(context).hasFailed();
			assertThat(context.getStartupFailure()).rootCause()
				.isInstanceOfSatisfying(BindingException.class, (ex) -> assertThat(ex.problems()).hasSize(2)
					.allSatisfy((problem) -> assertThat(problem.toString()).contains("entity dev.clew.autoconfigure.",
							"several entity manager factories: 'first', 'second'", "@Primary",
							"EntityManagerProvider")));
		});
	}

	@Test
	void primaryOneDecides() {
		runner().withUserConfiguration(Second.class, PrimaryOne.class).run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(ClewWiringConfigurer.class);
			Bookshop.fill(context.getBean("primaryOne", EntityManagerFactory.class));
			assertThat(Runners.answer(context, BOOKS)).contains(FIRST_BOOK);
		});
	}

	@Test
	void providerDecides() {
		runner().withUserConfiguration(First.class, Second.class, Choice.class).run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(ClewWiringConfigurer.class);
			Bookshop.fill(context.getBean("second", EntityManagerFactory.class));
			assertThat(Runners.answer(context, BOOKS)).contains(FIRST_BOOK);
		});
	}

	@Test
	void oneThatIsNoCandidateIsNotSeen() {
		runner().withUserConfiguration(First.class, Aside.class).run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(ClewWiringConfigurer.class);
			Bookshop.fill(context.getBean("first", EntityManagerFactory.class));
			assertThat(Runners.answer(context, BOOKS)).contains(FIRST_BOOK);
		});
	}

	@Test
	void areNoProblemWhereClewIsDisabled() {
		runner().withUserConfiguration(First.class, Second.class)
			.withPropertyValues("clew.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ClewWiringConfigurer.class));
	}

	@Test
	void areNoProblemWhereThereIsNoSchema() {
		Runners.withoutSchema()
			.withPropertyValues(NO_REPOSITORIES)
			.withUserConfiguration(First.class, Second.class)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	private static ApplicationContextRunner runner() {
		return Runners.bookshop().withPropertyValues(NO_REPOSITORIES);
	}

	static LocalContainerEntityManagerFactoryBean factory(String name, PersistenceManagedTypes types) {
		LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
		DataSource dataSource = new DriverManagerDataSource(
				"jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()));
		HibernateJpaVendorAdapter hibernate = new HibernateJpaVendorAdapter();
		hibernate.setGenerateDdl(true);
		factory.setDataSource(dataSource);
		factory.setPersistenceUnitName(name);
		factory.setManagedTypes(types);
		factory.setJpaVendorAdapter(hibernate);
		return factory;
	}

	@Configuration(proxyBeanMethods = false)
	static class First {

		@Bean
		LocalContainerEntityManagerFactoryBean first(PersistenceManagedTypes types) {
			return factory("first", types);
		}

		@Bean
		JpaTransactionManager firstTransactions(@Qualifier("first") EntityManagerFactory factory) {
			return new JpaTransactionManager(factory);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Second {

		@Bean
		LocalContainerEntityManagerFactoryBean second(PersistenceManagedTypes types) {
			return factory("second", types);
		}

		@Bean
		JpaTransactionManager secondTransactions(@Qualifier("second") EntityManagerFactory factory) {
			return new JpaTransactionManager(factory);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PrimaryOne {

		@Bean
		@Primary
		LocalContainerEntityManagerFactoryBean primaryOne(PersistenceManagedTypes types) {
			return factory("primaryOne", types);
		}

		@Bean
		JpaTransactionManager primaryOneTransactions(@Qualifier("primaryOne") EntityManagerFactory factory) {
			return new JpaTransactionManager(factory);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Aside {

		@Bean(defaultCandidate = false)
		LocalContainerEntityManagerFactoryBean aside(PersistenceManagedTypes types) {
			return factory("aside", types);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Choice {

		@Bean
		EntityManagerProvider choice(@Qualifier("second") EntityManagerFactory second) {
			return (entity, context) -> second;
		}

	}

}
