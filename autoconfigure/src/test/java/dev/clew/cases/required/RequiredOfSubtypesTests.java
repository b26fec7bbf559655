package dev.clew.cases.required;

import java.util.List;
import java.util.function.Consumer;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.fixture.Answer;
import dev.clew.model.FetchRequires;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.Test;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Code that serves an interface requires what only some of its types have.
 */
@EverySetup(scaled = false)
class RequiredOfSubtypesTests {

	private static final String LABELS = """
			{"%s": [{"label": "card of Bank 1"}, {"label": "cash from Till 2"}, {"label": "card of nobody"}]}
			""";

	private final Setup setup;

	RequiredOfSubtypesTests(Setup setup) {
		this.setup = setup;
	}

	@Test
	void methodOfAnInterface() {
		assertThat(ask("{payments{label}}")).hasStatements(1).hasJson(LABELS.formatted("payments"));
		assertThat(ask("{cards{label}}")).hasStatements(1)
			.hasJson("{'cards': [{'label': 'card of Bank 1'}, {'label': 'card of nobody'}]}");
	}

	@Test
	void methodOfAnInterfaceBelowAController() {
		assertThat(ask("{manualPayments{label}}")).hasAtMostStatements(3).hasJson(LABELS.formatted("manualPayments"));
	}

	@Test
	void getterThatReachesASubtype() {
		assertThat(ask("{receipts{text}}")).isAsWalked().hasStatements(1);
	}

	private Answer ask(String document) {
		return this.setup.app(RequiredOfSubtypesTests.class).schema("""
				type Query {
					payments: [Payment!]! manualPayments: [Payment!]! cards: [Card!]! receipts: [Receipt!]!
				}
				interface Payment { id: ID! label: String }
				type Card implements Payment { id: ID! label: String }
				type Cash implements Payment { id: ID! label: String }
				type Receipt { id: ID! text: String }
				""").with(Payments.class).data(new Rows()).shared().query(document);
	}

	/**
	 * Two cards, of which one has no bank, and cash, with a receipt for each.
	 */
	record Rows() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Place bank = new Place();
			bank.id = 1L;
			bank.name = "Bank 1";
			Place till = new Place();
			till.id = 2L;
			till.name = "Till 2";
			Card card = new Card();
			card.id = 1L;
			card.bank = bank;
			Cash cash = new Cash();
			cash.id = 2L;
			cash.till = till;
			Card without = new Card();
			without.id = 3L;
			List.of(bank, till, card, cash, without).forEach(entityManager::persist);
			for (Payment payment : List.of(card, cash, without)) {
				Receipt receipt = new Receipt();
				receipt.id = payment.id;
				receipt.payment = payment;
				entityManager.persist(receipt);
			}
		}

	}

	@Controller
	static class Payments {

		private final EntityManager entityManager;

		Payments(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@SchemaMapping(typeName = "Payment")
		@FetchRequires({ "bank.name", "till" })
		String label(Payment payment) {
			if (payment instanceof Cash cash) {
				return "cash from " + cash.till.getName();
			}
			Place bank = ((Card) payment).bank;
			return "card of " + ((bank != null) ? bank.getName() : "nobody");
		}

		@QueryMapping
		List<Payment> manualPayments() {
			return this.entityManager.createQuery("from Payment order by id", Payment.class).getResultList();
		}

	}

	@Entity(name = "Payment")
	@Table(name = "payments")
	@Inheritance(strategy = InheritanceType.JOINED)
	abstract static class Payment {

		@Id
		Long id;

	}

	@Entity(name = "Card")
	@Table(name = "cards")
	static class Card extends Payment {

		@ManyToOne(fetch = FetchType.LAZY)
		Place bank;

	}

	@Entity(name = "Cash")
	@Table(name = "cash")
	static class Cash extends Payment {

		@ManyToOne(fetch = FetchType.LAZY)
		Place till;

	}

	@Entity(name = "Place")
	@Table(name = "places")
	static class Place {

		@Id
		Long id;

		String name;

		public String getName() {
			return this.name;
		}

	}

	@Entity(name = "Receipt")
	@Table(name = "receipts")
	static class Receipt {

		@Id
		Long id;

		@ManyToOne(fetch = FetchType.LAZY)
		Payment payment;

		@FetchRequires("payment.bank")
		public String getText() {
			boolean ofBank = Hibernate.unproxy(this.payment) instanceof Card card && card.bank != null;
			return ofBank ? ((Card) Hibernate.unproxy(this.payment)).bank.getName() : "no bank";
		}

	}

}
