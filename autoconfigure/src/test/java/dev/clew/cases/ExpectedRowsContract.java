package dev.clew.cases;

import java.util.List;
import java.util.function.Consumer;

import dev.clew.cases.model.Billing;
import dev.clew.cases.model.Billing.Invoice;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.wiring.Lookahead;
import dev.clew.wiring.Selected;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.data.domain.Sort;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A relation that always leads to a row, as the schema says, is told by a column that
 * always has a value. Rows that contradict it are still told apart.
 */
abstract class ExpectedRowsContract extends Contract {

	private static final String SCHEMA = """
			type Query { invoices(number: String): [Invoice]! asked: [Invoice]! }
			type Invoice { number: String customer: Customer! payer: String! }
			type Customer { id: ID! name: String! called: String! city: String! entries: [Entry!]! }
			type Entry { amount: String }
			""";

	ExpectedRowsContract(Setup setup) {
		super(setup);
	}

	@Test
	void nothingAsksForARowThatIsExpected() {
		isLean(spec().shared().query("{invoices(number: \"N1\") {number customer{name}}}"));
		isLean(spec().shared().query("{invoices(number: \"N1\") {number customer{id name}}}"));
		isLean(spec().shared().query("{invoices(number: \"N1\") {number payer}}"));
		isLean(spec().shared().query("{invoices(number: \"N1\") {customer{called city name}}}"));
	}

	private static void isLean(Answer answer) {
		assertThat(answer).hasNoErrors()
			.hasStatements(1)
			.whenProjecting((assertion) -> assertThat(answer.selects())
				.allSatisfy((select) -> assertThat(select.sql()).doesNotContain("case when")));
	}

	@Test
	void rowsThatContradictAreToldApart() {
		isContradicted(spec().shared().query(each("customer{name}")));
	}

	@Test
	void keyTellsThatARowIsThere() {
		assertThat(spec().shared().query(each("customer{id}"))).hasErrorsAt("gone.0.customer", "none.0.customer")
			.hasPartialJson("""
					{"right": [{"customer": {"id": "1"}}], "gone": [null], "none": [null],
					"nameless": [{"customer": {"id": "3"}}]}
					""");
	}

	@Test
	void pathThatLeadsNowhereIsNull() {
		assertThat(spec().shared().query(each("payer"))).hasErrorsAt("gone.0.payer", "none.0.payer", "nameless.0.payer")
			.hasPartialJson("""
					{"right": [{"payer": "Customer 1"}], "gone": [null], "none": [null], "nameless": [null]}
					""");
	}

	@Test
	void whatMakesSomethingOfNothingTellsNothing() {
		for (String column : List.of("called", "city")) {
			String value = column.equals("called") ? "nobody" : "unknown";
			Answer answer = spec().shared().query(each("customer{%s}".formatted(column)));
			assertThat(answer).hasErrorsAt("gone.0.customer", "none.0.customer");
			assertThat(answer.get("nameless").toString()).contains(value);
		}
	}

	@Test
	void loadThatBeginsAnewCountsOnce() {
		AppSpec limited = spec().property("clew.max-statements", 4).property("clew.max-rows", 4);
		isContradicted(limited.shared().query(each("customer{name}")));
	}

	@Test
	void singleStatementBeginsAnewWithoutTransactionToo() {
		isContradicted(spec().property("clew.transaction", "auto").shared().query(each("customer{name}")));
	}

	@Test
	void transactionOfTheApplicationLivesAndOtherValuesAreRight() {
		assertThat(spec().shared().query("{asked{customer{name city}}}"))
			.hasErrorsAt("asked.1.customer", "asked.2.customer", "asked.3.customer.name")
			.hasPartialJson("""
					{"asked": [{"customer": {"name": "Customer 1", "city": "unknown"}}, null, null, null,
					{"customer": {"name": "Customer 2", "city": "unknown"}}]}
					""")
			.whenProjecting((assertion) -> assertion.hasStatements(2));
	}

	@Test
	void valuesThatCannotBeReadFailBesideRowsThatAreMissing() {
		assertThat(spec().shared().query("{asked{customer{name entries{amount}}}}"))
			.whenProjecting((assertion) -> assertion
				.hasErrorsAt("asked.1.customer", "asked.2.customer", "asked.3.customer.name",
						"asked.4.customer.entries.0.amount")
				.hasPartialJson("""
						{"asked": [{"customer": {"name": "Customer 1", "entries": [{"amount": "7"}]}}, null, null, null,
						{"customer": {"name": "Customer 2", "entries": [{"amount": null}]}}]}
						"""));
	}

	private static String each(String selection) {
		return """
				{right: invoices(number: "N1") {%1$s} gone: invoices(number: "N2") {%1$s}
				none: invoices(number: "N3") {%1$s} nameless: invoices(number: "N4") {%1$s}}
				""".formatted(selection);
	}

	private static void isContradicted(Answer answer) {
		assertThat(answer).hasErrorsAt("gone.0.customer", "none.0.customer", "nameless.0.customer.name")
			.hasPartialJson("""
					{"right": [{"customer": {"name": "Customer 1"}}], "gone": [null], "none": [null],
					"nameless": [null]}
					""")
			.whenProjecting((assertion) -> assertion.hasStatements(7));
	}

	private AppSpec spec() {
		return setup().app(Billing.class)
			.schema(SCHEMA)
			.property("clew.types.Invoice.aliases.payer", "customer.name")
			.with(Asking.class)
			.data(new Contradicting());
	}

	/**
	 * One more customer, who has no name, an invoice of theirs, and one of the second.
	 */
	private record Contradicting() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			new Billing.Data().accept(entityManager);
			entityManager.createNativeQuery("insert into customers (id) values (3)").executeUpdate();
			for (String row : List.of("4, 'N4', 3", "5, 'N5', 2")) {
				entityManager.createNativeQuery("insert into invoices (id, number, customer_id) values (" + row + ")")
					.executeUpdate();
			}
		}

	}

	@Controller
	static class Asking {

		@QueryMapping
		@Transactional
		public Selected<Invoice> asked(Lookahead<Invoice> lookahead) {
			return lookahead.orderBy(Sort.by("number")).list();
		}

	}

}
