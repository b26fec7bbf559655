package dev.clew.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import dev.clew.oracle.People.Author;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

/**
 * A hierarchy in one table, with relations declared above and below.
 */
public final class Money {

	private Money() {
	}

	@Entity(name = "Payment")
	@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
	@DiscriminatorColumn(name = "form")
	public abstract static class Payment {

		@Id
		Long id;

		BigDecimal amount;

		@ManyToOne(fetch = FetchType.LAZY)
		Author payer;

		@OneToMany(mappedBy = "payment")
		List<Part> parts = new ArrayList<>();

		@ManyToOne(fetch = FetchType.LAZY)
		Basket basket;

		public Long getId() {
			return this.id;
		}

		public BigDecimal getAmount() {
			return this.amount;
		}

		public Author getPayer() {
			return this.payer;
		}

		public List<Part> getParts() {
			return this.parts;
		}

		public Basket getBasket() {
			return this.basket;
		}

	}

	@Entity(name = "Card")
	public static class Card extends Payment {

		String holder;

		@ManyToOne(fetch = FetchType.LAZY)
		Bank bank;

		public String getHolder() {
			return this.holder;
		}

		public Bank getBank() {
			return this.bank;
		}

	}

	@Entity(name = "GiftCard")
	public static class GiftCard extends Card {

		String message;

		@ManyToOne(fetch = FetchType.LAZY)
		Author giver;

		public String getMessage() {
			return this.message;
		}

		public Author getGiver() {
			return this.giver;
		}

	}

	@Entity(name = "Cash")
	public static class Cash extends Payment {

		String note;

		@OneToMany
		@JoinColumn(name = "cash_id")
		List<Coin> coins = new ArrayList<>();

		@ElementCollection
		List<Integer> cents = new ArrayList<>();

		public String getNote() {
			return this.note;
		}

		public List<Coin> getCoins() {
			return this.coins;
		}

		public List<Integer> getCents() {
			return this.cents;
		}

	}

	@Entity(name = "Coin")
	public static class Coin {

		@Id
		Long id;

		String metal;

		public Long getId() {
			return this.id;
		}

		public String getMetal() {
			return this.metal;
		}

	}

	@Entity(name = "Bank")
	public static class Bank {

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

	@Entity(name = "Basket")
	public static class Basket {

		@Id
		Long id;

		String label;

		@OneToMany(mappedBy = "basket")
		@OrderBy("id")
		List<Payment> payments = new ArrayList<>();

		@ManyToOne(fetch = FetchType.LAZY)
		Payment best;

		public Long getId() {
			return this.id;
		}

		public String getLabel() {
			return this.label;
		}

		public List<Payment> getPayments() {
			return this.payments;
		}

		public Payment getBest() {
			return this.best;
		}

	}

	@Entity(name = "Part")
	public static class Part {

		@Id
		Long id;

		String label;

		@ManyToOne(fetch = FetchType.LAZY)
		Payment payment;

		public Long getId() {
			return this.id;
		}

		public String getLabel() {
			return this.label;
		}

		public Payment getPayment() {
			return this.payment;
		}

	}

}
