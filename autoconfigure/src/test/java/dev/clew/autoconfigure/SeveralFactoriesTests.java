package dev.clew.autoconfigure;

import java.util.UUID;

import javax.sql.DataSource;

import dev.clew.wiring.ClewWiringConfigurer;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several entity manager factories: Clew does not guess which one is meant.
 */
@ExtendWith(OutputCaptureExtension.class)
class SeveralFactoriesTests {

	// They would ask for a bean 'entityManagerFactory'
	private static final String NO_REPOSITORIES = "spring.data.jpa.repositories.enabled=false";

	private static final String NOTICE = "Clew answers no fields";

	@Test
	void standsAsideAndSaysOnceWhatToDo(CapturedOutput output) {
		runner().withUserConfiguration(First.class, Second.class).run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean(ClewWiringConfigurer.class);
			assertThat(StringUtils.countOccurrencesOf(output.getAll(), NOTICE)).isOne();
			assertThat(output.getAll().lines().filter((line) -> line.contains(NOTICE))).singleElement()
				.asString()
				.contains("WARN", "2 entity manager factories ('first', 'second')", "@Primary", "clew.enabled=false");
		});
	}

	@Test
	void usesThePrimaryOne(CapturedOutput output) {
		runner().withUserConfiguration(PrimaryOne.class, Second.class).run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(ClewWiringConfigurer.class);
			Bookshop.fill(context.getBean("primaryOne", EntityManagerFactory.class));
			assertThat(Runners.answer(context, "{books{title author{name}}}"))
				.contains("{title=Book 1, author={name=Author 1}}");
			assertThat(output).doesNotContain(NOTICE);
		});
	}

	@Test
	void saysNothingWhereThereIsOne(CapturedOutput output) {
		runner().withUserConfiguration(First.class).run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(ClewWiringConfigurer.class);
			assertThat(output).doesNotContain(NOTICE);
		});
	}

	@Test
	void saysNothingWhereThereIsNone(CapturedOutput output) {
		Runners.withoutJpa().run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(output).doesNotContain(NOTICE);
		});
	}

	@Test
	void saysNothingWhereThereIsNoSchema(CapturedOutput output) {
		Runners.withoutSchema()
			.withPropertyValues(NO_REPOSITORIES)
			.withUserConfiguration(First.class, Second.class)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(output).doesNotContain(NOTICE);
			});
	}

	@Test
	void saysNothingWhereClewIsDisabled(CapturedOutput output) {
		runner().withUserConfiguration(First.class, Second.class)
			.withPropertyValues("clew.enabled=false")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(output).doesNotContain(NOTICE);
			});
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

}
