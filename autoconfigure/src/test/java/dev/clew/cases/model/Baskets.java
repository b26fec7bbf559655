package dev.clew.cases.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

/**
 * Relations that lead around, to a hierarchy and to one of its subtypes. Basket 1 holds
 * cash and a card, and its best payment lies in basket 2, whose second card is its best
 * and its last.
 */
public final class Baskets {

	/**
	 * The schema.
	 */
	public static final String SCHEMA = """
			type Query { cards: [Card!] baskets: [Basket!] }
			interface Payment { id: ID! payer: Payer basket: Basket praise: String }
			type Card implements Payment { id: ID! payer: Payer basket: Basket praise: String }
			type Cash implements Payment { id: ID! payer: Payer basket: Basket praise: String }
			type Payer { id: ID! name: String }
			type Basket { id: ID! best: Payment last: Card payments: [Payment!] }
			""";

	private Baskets() {
	}

	/**
	 * The rows.
	 */
	public record Data() implements Consumer<EntityManager> {

		@Override
		public void accept(EntityManager entityManager) {
			Basket first = basket(entityManager, 1);
			pay(entityManager, new Cash(), 1, first);
			pay(entityManager, new Card(), 2, first);
			Basket second = basket(entityManager, 2);
			first.best = pay(entityManager, new Card(), 3, second);
			Card card = pay(entityManager, new Card(), 4, second);
			second.best = card;
			second.last = card;
		}

		private static Basket basket(EntityManager entityManager, long id) {
			Basket basket = new Basket();
			basket.id = id;
			entityManager.persist(basket);
			return basket;
		}

		private static <P extends Payment> P pay(EntityManager entityManager, P payment, long id, Basket basket) {
			Payer payer = new Payer();
			payer.id = id;
			payer.name = "Payer " + id;
			entityManager.persist(payer);
			payment.id = id;
			payment.payer = payer;
			payment.basket = basket;
			entityManager.persist(payment);
			return payment;
		}

	}

	@Entity(name = "Payment")
	public abstract static class Payment {

		@Id
		Long id;

		@ManyToOne
		Payer payer;

		@ManyToOne(fetch = FetchType.LAZY)
		Basket basket;

		public Long getId() {
			return this.id;
		}

		public Payer getPayer() {
			return this.payer;
		}

		public Basket getBasket() {
			return this.basket;
		}

		/**
		 * Follows a relation.
		 */
		public String getPraise() {
			return this.payer.getName() + " has paid";
		}

	}

	@Entity(name = "Card")
	public static class Card extends Payment {

	}

	@Entity(name = "Cash")
	public static class Cash extends Payment {

	}

	@Entity(name = "Payer")
	public static class Payer {

		@Id
		Long id;

		String name;

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

	}

	@Entity(name = "Basket")
	public static class Basket {

		@Id
		Long id;

		@ManyToOne(fetch = FetchType.LAZY)
		Payment best;

		@ManyToOne(fetch = FetchType.LAZY)
		Card last;

		@OneToMany(mappedBy = "basket")
		@OrderBy("id")
		List<Payment> payments = new ArrayList<>();

		public Long getId() {
			return this.id;
		}

		public Payment getBest() {
			return this.best;
		}

		public Card getLast() {
			return this.last;
		}

		public List<Payment> getPayments() {
			return this.payments;
		}

	}

}
