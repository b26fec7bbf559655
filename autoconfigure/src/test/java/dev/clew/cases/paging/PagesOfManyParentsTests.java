package dev.clew.cases.paging;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.clew.cases.model.Billing;
import dev.clew.fixture.Answer;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.Database;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One page of parents, the first rows and the number of all rows of each: three
 * statements, for ten parents and for a thousand.
 */
class PagesOfManyParentsTests {

	private static final int PARENTS = 1000;

	private static final String SCHEMA = """
			type Query { customers(limit: Int, orderBy: [CustomerOrder!]): [Customer!]! }
			type Customer {
				id: ID!
				name: String
				invoices(limit: Int, orderBy: [InvoiceOrder!]): [Invoice!]!
				invoicesConnection(first: Int): InvoiceConnection!
			}
			type Invoice { id: ID! number: String }
			type InvoiceConnection { edges: [InvoiceEdge!]! pageInfo: PageInfo! totalCount: Int! }
			type InvoiceEdge { node: Invoice! cursor: String! }
			type PageInfo { hasPreviousPage: Boolean! hasNextPage: Boolean! startCursor: String endCursor: String }
			""";

	private static final String QUERY = """
			{
				customers(limit: %d, orderBy: [{name: ASC}]) {
					name
					recent: invoices(orderBy: [{number: DESC}], limit: 3) { number }
					totals: invoicesConnection(first: 0) { totalCount }
				}
			}
			""";

	@ParameterizedTest
	@EnumSource(Database.class)
	void takeThreeStatementsHoweverManyThereAre(Database database) {
		try (ClewApp app = ClewApp.of(Billing.class)
			.schema(SCHEMA)
			.on(database)
			.property("clew.types.Customer.aliases.invoicesConnection", "invoices")
			.data(PagesOfManyParentsTests::insert)
			.start()) {
			for (int parents : new int[] { 10, PARENTS }) {
				Answer answer = app.query(QUERY.formatted(parents));
				answer.assertThat().hasNoErrors().hasStatements(3);
				assertThat(answer.<List<?>>get("customers"))
					.isEqualTo(IntStream.rangeClosed(1, parents).mapToObj(PagesOfManyParentsTests::shown).toList());
			}
		}
	}

	// Each has as many invoices as the last digit of its number says
	private static void insert(EntityManager entityManager) {
		for (int id = 1; id <= PARENTS; id++) {
			entityManager
				.createNativeQuery("insert into customers (id, name) values (%d, '%s')".formatted(id, name(id)))
				.executeUpdate();
			for (int i = 1; i <= id % 10; i++) {
				entityManager
					.createNativeQuery("insert into invoices (id, number, customer_id) values (%d, 'N%d', %d)"
						.formatted(id * 10 + i, i, id))
					.executeUpdate();
			}
		}
	}

	private static Map<String, Object> shown(int id) {
		int invoices = id % 10;
		List<Map<String, String>> recent = IntStream.rangeClosed(1, Math.min(3, invoices))
			.mapToObj((i) -> Map.of("number", "N" + (invoices - i + 1)))
			.toList();
		return Map.of("name", name(id), "recent", recent, "totals", Map.of("totalCount", invoices));
	}

	private static String name(int id) {
		return "Customer %04d".formatted(id);
	}

}
