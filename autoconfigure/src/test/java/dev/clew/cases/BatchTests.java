package dev.clew.cases;

import java.util.List;
import java.util.Map;

import dev.clew.cases.model.Billing;
import dev.clew.fixture.Answer;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.Database;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many parents never meet a limit on parameters (case 29).
 */
class BatchTests {

	private static final int PARENTS = 100_000;

	@ParameterizedTest
	@EnumSource(Database.class)
	void hundredThousandParentsAreLoadedInBatches(Database database) {
		try (ClewApp app = ClewApp.of(Billing.class).schema(Billing.SCHEMA).on(database).start()) {
			insert(app, database);
			Answer answer = app.query("{customers{name invoices{number}}}");
			assertThat(answer.errors()).isEmpty();
			// PostgreSQL and H2 find each element of an array by the index
			assertThat(answer).hasStatements(1 + PARENTS / ((database == Database.MARIADB) ? 1000 : 10_000));
			List<Map<String, List<?>>> customers = answer.get("customers");
			assertThat(customers.size()).isEqualTo(PARENTS);
			assertThat(customers.stream().filter((customer) -> !customer.get("invoices").isEmpty()).count())
				.isEqualTo(100);
		}
	}

	@ParameterizedTest
	@EnumSource(Database.class)
	void batchMayBeLargerThanTheDatabasesParameterLimit(Database database) {
		try (ClewApp app = ClewApp.of(Billing.class)
			.schema(Billing.SCHEMA)
			.on(database)
			.property("clew.batch-size", PARENTS)
			.start()) {
			insert(app, database);
			Answer answer = app.query("{customers{invoices{number}}}");
			assertThat(answer.errors()).isEmpty();
			// H2 takes no array of more than 65,535 elements, MariaDB no more parameters
			int batches = switch (database) {
				case H2 -> 2;
				case POSTGRES -> 1;
				case MARIADB -> 4;
			};
			assertThat(answer).hasStatements(1 + batches);
			assertThat(answer.<List<?>>get("customers").size()).isEqualTo(PARENTS);
		}
	}

	private static void insert(ClewApp app, Database database) {
		String series = switch (database) {
			case H2 -> "system_range(1, %d) as s(n)".formatted(PARENTS);
			case POSTGRES -> "generate_series(1, %d) as s(n)".formatted(PARENTS);
			case MARIADB -> "(select seq as n from seq_1_to_%d) as s".formatted(PARENTS);
		};
		app.sql("insert into customers (id, name) select n, concat('Customer ', n) from " + series);
		app.sql("insert into invoices (id, number, customer_id) select id, concat('N', id), id * 1000 from customers"
				+ " where id <= 100");
	}

}
