package dev.clew.cases;

import java.util.List;

import dev.clew.cases.model.Billing;
import dev.clew.cases.model.Billing.Customer;
import dev.clew.cases.model.Billing.Invoice;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Loads that fail and foreign keys whose row is gone (cases 44, 65).
 */
abstract class FailuresContract extends Contract {

	FailuresContract(Setup setup) {
		super(setup);
	}

	@Test
	void failingLoaderLeavesItsSiblings() {
		Answer answer = spec().shared().query("{manualCustomers{name entries{broken} invoices{number}}}");
		assertThat(answer).hasErrorsAt("manualCustomers.0.entries", "manualCustomers.1.entries").hasPartialJson("""
				{"manualCustomers": [
					{"name": "Customer 1", "entries": null, "invoices": [{"number": "N1"}]},
					{"name": "Customer 2", "entries": null, "invoices": []}]}
				""");
		saysNothingOfTheInside(answer);
	}

	@Test
	void failingPlanLeavesSiblingRootFields() {
		Answer answer = spec().shared().query("{customers{name entries{broken}} invoices{number}}");
		assertThat(answer.errors()).isNotEmpty();
		assertThat(answer.<List<?>>get("invoices")).hasSize(3);
		saysNothingOfTheInside(answer);
	}

	@Test
	void errorOfAFailedLoadIsNotKept() {
		ClewApp app = spec().shared();
		assertThat(app.query("{customers{name entries{broken} invoices{number}}}").errors()).isNotEmpty();
		assertThat(app.query("{customers{name invoices{number}}}")).isAsWalked().hasStatements(2);
	}

	@Test
	void danglingForeignKeyIsAnErrorOnTheJoin() {
		dangling(spec().shared().query("{invoices{number customer{name}}}"), "invoices", 1);
	}

	@Test
	void danglingForeignKeyIsAnErrorOnTheKeyStatement() {
		dangling(spec().property("clew.types.Invoice.strategies.customer", "select")
			.shared()
			.query("{invoices{number customer{name}}}"), "invoices", 2);
	}

	@Test
	void danglingForeignKeyIsAnErrorWhenLazy() {
		dangling(spec().property("clew.types.Invoice.strategies.customer", "lazy")
			.shared()
			.query("{invoices{number customer{name}}}"), "invoices", 2);
	}

	@Test
	void danglingForeignKeyIsAnErrorOnTheFallback() {
		dangling(spec().shared().query("{manualInvoices{number customer{name}}}"), "manualInvoices", 2);
	}

	@Test
	void danglingForeignKeyIsAnErrorWhereTheEntityIsNeeded() {
		Answer answer = spec().shared().query("{invoices{label customer{name}}}");
		assertThat(answer).hasErrorsAt("invoices.1.customer").hasPartialJson("""
				{"invoices": [
					{"label": "No. N1", "customer": {"name": "Customer 1"}},
					{"label": "No. N2", "customer": null},
					{"label": "No. N3", "customer": null}]}
				""");
	}

	private static void dangling(Answer answer, String root, int statements) {
		assertThat(answer).hasErrorsAt(root + ".1.customer").hasStatements(statements).hasPartialJson("""
				{"%s": [
					{"number": "N1", "customer": {"name": "Customer 1"}},
					{"number": "N2", "customer": null},
					{"number": "N3", "customer": null}]}
				""".formatted(root));
		saysNothingOfTheInside(answer);
	}

	private static void saysNothingOfTheInside(Answer answer) {
		assertThat(answer.errors()).allSatisfy((error) -> assertThat(error.getMessage())
			.doesNotContainIgnoringCase("select ", "secret", "dev.clew", "exception", "hibernate"));
	}

	private AppSpec spec() {
		return setup().app(Billing.class)
			.schema(Billing.SCHEMA)
			.schema("extend type Query { manualInvoices: [Invoice!]! manualCustomers: [Customer!]! }")
			.schema("extend type Invoice { label: String }")
			.with(Manual.class)
			.data(new Billing.Data());
	}

	@Controller
	static class Manual {

		private final EntityManager entityManager;

		Manual(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@QueryMapping
		List<Invoice> manualInvoices() {
			return this.entityManager.createQuery("from Invoice order by id", Invoice.class).getResultList();
		}

		@QueryMapping
		List<Customer> manualCustomers() {
			return this.entityManager.createQuery("from Customer order by id", Customer.class).getResultList();
		}

	}

}
