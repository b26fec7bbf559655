package dev.clew.cases.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

/**
 * A hierarchy of three levels, whose kind of inheritance an {@code orm.xml} may change.
 * Both branches declare a {@code bank}, accounts hold payments of any kind, a receipt
 * belongs to one of any kind or to none.
 */
final class Payments {

	/**
	 * The object types.
	 */
	static final String TYPES = """
			interface Payment { id: ID! amount: Float account: Account }
			type Card implements Payment { id: ID! amount: Float account: Account holder: String bank: Bank issuer: Bank }
			type Transfer implements Payment { id: ID! amount: Float account: Account iban: String bank: Bank issuer: Bank
				steps: [Step!] notes: [String!] }
			type InstantTransfer implements Payment { id: ID! amount: Float account: Account iban: String bank: Bank issuer: Bank
				steps: [Step!] notes: [String!] millis: Int }
			union Quick = Card | InstantTransfer
			type Bank { id: ID! name: String cards: [Card!] }
			type Account { id: ID! payments: [Payment!] }
			type Step { id: ID! text: String transfer: Transfer }
			type Receipt { id: ID! payment: Payment }
			""";

	private Payments() {
	}

	/**
	 * The rows: two accounts, of which one is empty.
	 */
	record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Bank bank = new Bank();
			bank.id = 1L;
			bank.name = "Bank 1";
			Account account = new Account();
			account.id = 1L;
			Account empty = new Account();
			empty.id = 2L;
			List.of(bank, account, empty).forEach(entityManager::persist);
			for (long id = 1; id <= 8; id++) {
				Payment payment = (id % 3 == 0) ? new InstantTransfer() : (id % 3 == 1) ? new Card() : new Transfer();
				payment.id = id;
				payment.amount = (id < 8) ? BigDecimal.valueOf(id * 10, 1) : null;
				payment.account = (id < 7) ? account : null;
				if (payment instanceof Card card) {
					card.holder = "Holder " + id;
					card.bank = (id > 1) ? bank : null;
					card.issuer = (id < 5) ? bank : null;
				}
				if (payment instanceof Transfer transfer) {
					transfer.iban = "DE" + id;
					transfer.bank = (id < 6) ? bank : null;
					transfer.issuer = (id > 2) ? bank : null;
					transfer.notes.add("Note " + id);
				}
				if (payment instanceof InstantTransfer instant) {
					instant.millis = (int) id;
				}
				entityManager.persist(payment);
				Receipt receipt = new Receipt();
				receipt.id = id;
				receipt.payment = (id < 5) ? payment : null;
				entityManager.persist(receipt);
				Step step = new Step();
				step.id = id;
				step.text = "Step " + id;
				step.transfer = (payment instanceof Transfer transfer) ? transfer : null;
				entityManager.persist(step);
			}
		}

	}

	@Entity(name = "Payment")
	@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
	abstract static class Payment {

		@Id
		Long id;

		BigDecimal amount;

		@ManyToOne(fetch = FetchType.LAZY)
		Account account;

		public Long getId() {
			return this.id;
		}

		public BigDecimal getAmount() {
			return this.amount;
		}

		public Account getAccount() {
			return this.account;
		}

	}

	@Entity(name = "Card")
	static class Card extends Payment {

		String holder;

		@ManyToOne(fetch = FetchType.LAZY)
		Bank bank;

		@ManyToOne(fetch = FetchType.LAZY)
		Bank issuer;

		public String getHolder() {
			return this.holder;
		}

		public Bank getBank() {
			return this.bank;
		}

		public Bank getIssuer() {
			return this.issuer;
		}

	}

	@Entity(name = "Transfer")
	static class Transfer extends Payment {

		String iban;

		@ManyToOne(fetch = FetchType.LAZY)
		Bank bank;

		@ManyToOne(fetch = FetchType.LAZY)
		Bank issuer;

		@OneToMany(mappedBy = "transfer")
		@OrderBy("id desc")
		List<Step> steps = new ArrayList<>();

		@ElementCollection
		Set<String> notes = new LinkedHashSet<>();

		public String getIban() {
			return this.iban;
		}

		public Bank getBank() {
			return this.bank;
		}

		public Bank getIssuer() {
			return this.issuer;
		}

		public List<Step> getSteps() {
			return this.steps;
		}

		public Set<String> getNotes() {
			return this.notes;
		}

	}

	@Entity(name = "InstantTransfer")
	static class InstantTransfer extends Transfer {

		Integer millis;

		public Integer getMillis() {
			return this.millis;
		}

	}

	@Entity(name = "Bank")
	static class Bank {

		@Id
		Long id;

		String name;

		@OneToMany(mappedBy = "bank")
		List<Card> cards = new ArrayList<>();

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public List<Card> getCards() {
			return this.cards;
		}

	}

	@Entity(name = "Account")
	static class Account {

		@Id
		Long id;

		@OneToMany(mappedBy = "account")
		List<Payment> payments = new ArrayList<>();

		public Long getId() {
			return this.id;
		}

		public List<Payment> getPayments() {
			return this.payments;
		}

	}

	@Entity(name = "Step")
	static class Step {

		@Id
		Long id;

		String text;

		@ManyToOne(fetch = FetchType.LAZY)
		Transfer transfer;

		public Long getId() {
			return this.id;
		}

		public String getText() {
			return this.text;
		}

		public Transfer getTransfer() {
			return this.transfer;
		}

	}

	@Entity(name = "Receipt")
	static class Receipt {

		@Id
		Long id;

		@ManyToOne(fetch = FetchType.LAZY)
		Payment payment;

		public Long getId() {
			return this.id;
		}

		public Payment getPayment() {
			return this.payment;
		}

	}

}
