package dev.clew.cases.tenant;

import java.util.Map;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import dev.clew.fixture.Answer;
import dev.clew.fixture.ClewApp;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.execution.ErrorType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tenants with a database each: every load of an operation reads that of its tenant.
 */
@ExtendWith(OutputCaptureExtension.class)
class TenantsTests {

	private static ClewApp app;

	@BeforeAll
	static void start() {
		app = ClewApp.of(Shop.class)
			.schema(Shop.SCHEMA)
			.with(Tenants.class, Shop.Filters.class, Shop.Counter.class)
			.property("spring.jpa.properties.hibernate.generate_statistics", true)
			.start();
		Shop.fill(app.bean(EntityManagerFactory.class), "north");
	}

	@AfterAll
	static void close() {
		app.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "north", "south" })
	void rootFieldsRelationsAndRowFiltersFollowTheTenant(String tenant) {
		assertThat(ask(tenant, "{customers{name orders{article}} orders{article customer{name}}}")).hasJson("""
				{"customers": [{"name": "Customer of %1$s", "orders": [{"article": "Tea for %1$s"}]}],
				 "orders": [{"article": "Tea for %1$s", "customer": {"name": "Customer of %1$s"}}]}
				""".formatted(tenant)).hasStatements(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "north", "south" })
	void relationsBelowAControllerFollowTheTenant(String tenant) {
		assertThat(ask(tenant, "{foundCustomers{name orders{article customer{name}}}}")).hasJson("""
				{"foundCustomers": [{"name": "Customer of %1$s", "orders": [
					{"article": "Tea for %1$s", "customer": {"name": "Customer of %1$s"}}]}]}
				""".formatted(tenant)).hasStatements(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "north", "south" })
	void graphOfAControllerIsThatOfTheTenant(String tenant) {
		assertThat(ask(tenant, "{foundOrders{article customer{name}}}")).hasJson("""
				{"foundOrders": [{"article": "Tea for %1$s", "customer": {"name": "Customer of %1$s"}},
					{"article": "secret of %1$s", "customer": {"name": "Customer of %1$s"}}]}
				""".formatted(tenant)).hasStatements(1);
	}

	@Test
	void whatFollowsAMutationFollowsTheTenant() {
		Tenants tenants = app.bean(Tenants.class);
		assertThat(ask("south", "mutation{order(article: \"Milk\"){name orders{article}}}")).hasJson("""
				{"order": {"name": "Customer of south", "orders": [{"article": "Tea for south"}, {"article": "Milk"}]}}
				""");
		assertThat(ask("north", "{orders{article}}")).hasJson("{'orders': [{'article': 'Tea for north'}]}");
		tenants.find("south")
			.runInTransaction((entityManager) -> entityManager.createQuery("delete Purchase where article = 'Milk'")
				.executeUpdate());
	}

	@Test
	void tenantsThatAskAtOnceSeeTheirOwn() {
		IntStream.range(0, 200).parallel().forEach((request) -> {
			String tenant = (request % 2 == 0) ? "north" : "south";
			assertThat(ask(tenant, "{customers{name orders{article}}}")).hasJson("""
					{"customers": [{"name": "Customer of %1$s", "orders": [{"article": "Tea for %1$s"}]}]}
					""".formatted(tenant));
		});
		assertNothingIsOpen();
	}

	@Test
	void withoutADatabaseThereIsOneErrorThatSaysSo(CapturedOutput output) {
		Answer answer = ask("nowhere", "{customers{name orders{article}}}");
		assertThat(answer.errors()).singleElement().satisfies((error) -> {
			assertThat(error.getErrorType()).isEqualTo(ErrorType.INTERNAL_ERROR);
			assertThat(error.getMessage()).doesNotContain("Customer", "Tenants");
		});
		assertThat(answer).hasPartialJson("{'customers': null}").hasStatements(0);
		assertThat(output).contains("No database to read Customer from", Tenants.class.getName());
		assertNothingIsOpen();
	}

	@Test
	void databaseOfOtherEntitiesIsRefusedByTheNameOfTheOneThatIsMissing(CapturedOutput output) {
		assertThat(ask("other", "{customers{name}}").errors()).hasSize(1);
		assertThat(output).contains(Shop.Customer.class.getName() + " is no entity of the entity manager factory");
		assertThat(app.bean(Tenants.class).statistics("other").getSessionOpenCount()).isZero();
	}

	private static Answer ask(String tenant, String document) {
		return app.query(document, Map.of(), Map.of(Tenants.KEY, tenant));
	}

	private static void assertNothingIsOpen() {
		for (String tenant : new String[] { "north", "south" }) {
			var statistics = app.bean(Tenants.class).statistics(tenant);
			assertThat(statistics.getSessionOpenCount()).isPositive().isEqualTo(statistics.getSessionCloseCount());
		}
		assertThat(app.bean(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections()).isZero();
	}

}
