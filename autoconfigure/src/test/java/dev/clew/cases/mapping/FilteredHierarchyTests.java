package dev.clew.cases.mapping;

import java.util.List;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.load.EntityFilter;
import dev.clew.load.Restriction;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A row filter of a subtype holds for its rows wherever a supertype is read, and those of
 * a supertype hold for its subtypes (case 66).
 */
@EverySetup(only = { Setup.H2, Setup.POSTGRES_ENTITIES, Setup.MARIADB })
class FilteredHierarchyTests {

	private static final String QUERY = """
			type Query {
				payments(filter: PaymentFilter, orderBy: [PaymentOrder!], limit: Int, offset: Int): [Payment!]
				paymentPage(orderBy: [PaymentOrder!], limit: Int): PaymentPage!
				cards(orderBy: [CardOrder!]): [Card!] instantTransfers: [InstantTransfer!] quick: [Quick!]
				accounts(orderBy: [AccountOrder!], limit: Int): [Account!]
				receipts(orderBy: [ReceiptOrder!], limit: Int): [Receipt!] manualReceipts: [Receipt!]
				steps(filter: StepFilter, orderBy: [StepOrder!]): [Step!] banks: [Bank!]
			}
			type PaymentPage { items: [Payment!]! totalCount: Int! }
			""";

	private final Setup setup;

	FilteredHierarchyTests(Setup setup) {
		this.setup = setup;
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "joined", "joined-with-discriminator", "table-per-class" })
	void filtersOfSubtypesHoldInEveryKindOfHierarchy(String mapping) {
		assertThat(ask(mapping, "{payments(orderBy: [{id: ASC}]){__typename id}}")).hasStatements(1).hasJson("""
				{'payments': [{'__typename': 'Card', 'id': '1'}, {'__typename': 'Transfer', 'id': '2'},
					{'__typename': 'InstantTransfer', 'id': '3'}, {'__typename': 'Transfer', 'id': '5'},
					{'__typename': 'Card', 'id': '7'}]}""");
		assertThat(ask(mapping, "{paymentPage(orderBy: [{id: DESC}], limit: 2){totalCount items{id}}}"))
			.hasJson("{'paymentPage': {'totalCount': 5, 'items': [{'id': '7'}, {'id': '5'}]}}");
		assertThat(ask(mapping, "{cards(orderBy: [{id: ASC}]){holder}}"))
			.hasJson("{'cards': [{'holder': 'Holder 1'}, {'holder': 'Holder 7'}]}");
		assertThat(ask(mapping, "{instantTransfers{iban millis}}"))
			.hasJson("{'instantTransfers': [{'iban': 'DE3', 'millis': 3}]}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "joined", "joined-with-discriminator", "table-per-class" })
	void filtersOfSubtypesHoldWhereRelationsLeadToTheSupertype(String mapping) {
		assertThat(ask(mapping, "{accounts(orderBy: [{id: ASC}]){payments(orderBy: [{id: ASC}]){id}}}"))
			.hasStatements(2)
			.hasJson(
					"""
							{'accounts': [{'payments': [{'id': '1'}, {'id': '2'}, {'id': '3'}, {'id': '5'}]}, {'payments': []}]}""");
		assertThat(ask(mapping,
				"{accounts(limit: 1, orderBy: [{id: ASC}]){payments(orderBy: [{id: DESC}], limit: 2){id}}}"))
			.hasJson("{'accounts': [{'payments': [{'id': '5'}, {'id': '3'}]}]}");
		String receipts = """
				{'receipts': [{'payment': {'__typename': 'Card', 'id': '1', 'holder': 'Holder 1'}},
					{'payment': {'__typename': 'Transfer', 'id': '2'}}, {'payment': {'__typename': 'InstantTransfer', 'id': '3'}},
					{'payment': null}, {'payment': null}]}""";
		assertThat(
				ask(mapping, "{receipts(orderBy: [{id: ASC}], limit: 5){payment{__typename id ... on Card{holder}}}}"))
			.hasStatements(1)
			.hasJson(receipts);
		assertThat(ask(mapping, "{manualReceipts{payment{__typename id ... on Card{holder}}}}")).hasStatements(2)
			.hasJson(receipts.replace("receipts", "manualReceipts"));
		assertThat(ask(mapping, "{steps(filter: {transfer: {}}, orderBy: [{id: ASC}]){transfer{iban}}}")).hasJson(
				"{'steps': [{'transfer': {'iban': 'DE2'}}, {'transfer': {'iban': 'DE3'}}, {'transfer': {'iban': 'DE5'}}]}");
		assertThat(ask(mapping, "{banks{cards{holder}}}")).hasJson("{'banks': [{'cards': [{'holder': 'Holder 7'}]}]}");
	}

	private Answer ask(String mapping, String query) {
		AppSpec spec = this.setup.app(Payments.class)
			.schema(Payments.TYPES.replace("payments: [Payment!]",
					"payments(orderBy: [PaymentOrder!], limit: Int): [Payment!]"))
			.schema(QUERY)
			.with(Filters.class, Manual.class)
			.data(new Payments.Data());
		return (mapping.isEmpty() ? spec
				: spec.property("spring.jpa.mapping-resources", "hierarchies/" + mapping + ".xml"))
			.shared()
			.query(query);
	}

	@Configuration(proxyBeanMethods = false)
	static class Filters {

		@Bean
		EntityFilter<Payments.Payment> visiblePayments() {
			return (context) -> Restriction.of("{alias}.id <> :hidden").with("hidden", 9L);
		}

		@Bean
		EntityFilter<Payments.Card> visibleCards() {
			return (context) -> Restriction.of("{alias}.holder <> :hidden").with("hidden", "Holder 4");
		}

		@Bean
		EntityFilter<Payments.Transfer> visibleTransfers() {
			return (context) -> Restriction.of("{alias}.bank.name = :bank").with("bank", "Bank 1");
		}

	}

	@Controller
	static class Manual {

		private final EntityManager entityManager;

		Manual(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@QueryMapping
		List<Payments.Receipt> manualReceipts() {
			return this.entityManager.createQuery("from Receipt order by id", Payments.Receipt.class)
				.setMaxResults(5)
				.getResultList();
		}

	}

}
