package dev.clew.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import dev.clew.oracle.Drawings.Circle;
import dev.clew.oracle.Drawings.Drawing;
import dev.clew.oracle.Drawings.Shape;
import dev.clew.oracle.Drawings.Square;
import dev.clew.oracle.Money.Bank;
import dev.clew.oracle.Money.Basket;
import dev.clew.oracle.Money.Card;
import dev.clew.oracle.Money.Cash;
import dev.clew.oracle.Money.Coin;
import dev.clew.oracle.Money.GiftCard;
import dev.clew.oracle.Money.Part;
import dev.clew.oracle.Money.Payment;
import dev.clew.oracle.People.Author;
import dev.clew.oracle.Stock.Box;
import dev.clew.oracle.Stock.Gadget;
import dev.clew.oracle.Stock.Holder;
import dev.clew.oracle.Stock.Item;
import dev.clew.oracle.Stock.Lid;
import dev.clew.oracle.Stock.Widget;
import dev.clew.oracle.Traffic.Car;
import dev.clew.oracle.Traffic.Garage;
import dev.clew.oracle.Traffic.Trip;
import dev.clew.oracle.Traffic.Truck;
import dev.clew.oracle.Traffic.Vehicle;
import jakarta.persistence.EntityManager;

/**
 * Inserts what is not of the press: hierarchies, restricted targets, EAGER relations.
 */
final class OtherRows {

	private final Dice dice;

	private final EntityManager entityManager;

	private final List<Author> authors;

	OtherRows(Dice dice, EntityManager entityManager, List<Author> authors) {
		this.dice = dice;
		this.entityManager = entityManager;
		this.authors = authors;
	}

	void insert() {
		insertMoney();
		insertTraffic();
		insertDrawings();
		insertStock();
		insertBoxes();
	}

	private void insertMoney() {
		List<Bank> banks = new ArrayList<>();
		List<Basket> baskets = new ArrayList<>();
		for (long id = 1; id <= 6; id++) {
			Bank bank = new Bank();
			bank.id = id;
			bank.name = Texts.any(this.dice, "Bank");
			banks.add(persist(bank));
			Basket basket = new Basket();
			basket.id = id;
			basket.label = Texts.any(this.dice, "Basket");
			baskets.add(persist(basket));
		}
		List<Payment> payments = new ArrayList<>();
		for (long id = 1; id <= 40; id++) {
			Payment payment = payment(id, banks);
			payment.id = id;
			payment.amount = this.dice.chance(20) ? null : BigDecimal.valueOf(this.dice.below(10) * 50L, 2);
			payment.payer = this.dice.pickOrNull(this.authors, 25);
			payment.basket = this.dice.pickOrNull(baskets.subList(0, 4), 20);
			payments.add(persist(payment));
			for (int i = this.dice.below(3); i > 0; i--) {
				Part part = new Part();
				part.id = id * 10 + i;
				part.label = Texts.plain(this.dice, "part");
				part.payment = this.dice.chance(10) ? null : payment;
				persist(part);
			}
		}
		baskets.forEach((basket) -> basket.best = this.dice.pickOrNull(payments, 30));
	}

	private Payment payment(long id, List<Bank> banks) {
		int form = this.dice.below(3);
		if (form == 0) {
			Cash cash = new Cash();
			cash.note = Texts.any(this.dice, "Note");
			for (int i = this.dice.below(4); i > 0; i--) {
				Coin coin = new Coin();
				coin.id = id * 10 + i;
				coin.metal = Texts.any(this.dice, "Metal");
				cash.coins.add(persist(coin));
				cash.cents.add(this.dice.below(100));
			}
			return cash;
		}
		GiftCard gift = new GiftCard();
		gift.message = Texts.any(this.dice, "Message");
		gift.giver = this.dice.pickOrNull(this.authors, 30);
		Card card = (form == 1) ? new Card() : gift;
		card.holder = Texts.any(this.dice, "Holder");
		card.bank = this.dice.pickOrNull(banks.subList(0, 4), 25);
		return card;
	}

	private void insertTraffic() {
		List<Garage> garages = new ArrayList<>();
		for (long id = 1; id <= 4; id++) {
			Garage garage = new Garage();
			garage.id = id;
			garage.city = Texts.any(this.dice, "City");
			garages.add(persist(garage));
		}
		List<Vehicle> vehicles = new ArrayList<>();
		for (long id = 1; id <= 16; id++) {
			Vehicle vehicle = this.dice.chance(50) ? car(garages) : truck(garages);
			vehicle.id = id;
			vehicle.plate = Texts.plain(this.dice, "plate");
			vehicles.add(persist(vehicle));
		}
		for (long id = 1; id <= 70; id++) {
			Trip trip = new Trip();
			trip.id = id;
			trip.distance = this.dice.chance(10) ? null : this.dice.below(5);
			trip.vehicle = (id <= 52) ? vehicles.get(5) : this.dice.pickOrNull(vehicles, 15);
			persist(trip);
		}
	}

	private Car car(List<Garage> garages) {
		Car car = new Car();
		car.doors = this.dice.below(6);
		car.garage = this.dice.pickOrNull(garages, 25);
		car.driver = this.dice.pickOrNull(this.authors, 25);
		return car;
	}

	private Truck truck(List<Garage> garages) {
		Truck truck = new Truck();
		truck.tons = this.dice.below(10) / 2.0;
		truck.garage = this.dice.pickOrNull(garages, 25);
		for (int i = this.dice.below(4); i > 0; i--) {
			truck.stops.add("stop " + this.dice.below(3));
		}
		return truck;
	}

	private void insertDrawings() {
		List<Shape> shapes = new ArrayList<>();
		List<Circle> circles = new ArrayList<>();
		for (long id = 1; id <= 14; id++) {
			Circle circle = new Circle();
			circle.radius = this.dice.below(10) / 4.0;
			Square square = new Square();
			square.side = this.dice.below(4);
			square.inner.addAll(this.dice.some(circles, 0));
			Shape shape = this.dice.chance(50) ? circle : square;
			shape.id = id;
			shape.name = Texts.plain(this.dice, "shape");
			shape.owner = this.dice.pickOrNull(this.authors, 25);
			shapes.add(persist(shape));
			if (shape == circle) {
				circles.add(circle);
			}
		}
		for (long id = 1; id <= 8; id++) {
			Drawing drawing = new Drawing();
			drawing.id = id;
			drawing.title = Texts.any(this.dice, "Drawing");
			drawing.shapes.addAll(this.dice.some(shapes, this.dice.chance(25) ? 0 : this.dice.below(8)));
			drawing.centre = this.dice.pickOrNull(shapes, 25);
			persist(drawing);
		}
		shapes.stream()
			.filter(Square.class::isInstance)
			.map(Square.class::cast)
			.forEach((square) -> square.inner.addAll(take(circles)));
	}

	// The join table of a unidirectional one-to-many takes each target once
	private List<Circle> take(List<Circle> circles) {
		List<Circle> taken = this.dice.some(circles, this.dice.below(3));
		circles.removeAll(taken);
		return taken;
	}

	private void insertStock() {
		List<Gadget> gadgets = new ArrayList<>();
		List<Widget> widgets = new ArrayList<>();
		List<Holder> holders = new ArrayList<>();
		for (long id = 1; id <= 8; id++) {
			Holder holder = new Holder();
			holder.id = id;
			holder.name = Texts.any(this.dice, "Holder");
			holders.add(persist(holder));
		}
		for (long id = 1; id <= 16; id++) {
			Gadget gadget = new Gadget();
			gadget.id = id;
			gadget.name = Texts.any(this.dice, "Gadget");
			gadget.holder = this.dice.pickOrNull(holders.subList(0, 6), 20);
			gadgets.add(persist(gadget));
			Widget widget = new Widget();
			widget.id = id;
			widget.name = Texts.plain(this.dice, "widget");
			widget.hidden = this.dice.chance(40);
			widget.holder = this.dice.pickOrNull(holders.subList(0, 6), 20);
			widgets.add(persist(widget));
		}
		holders.forEach((holder) -> {
			holder.gadget = this.dice.pickOrNull(gadgets, 20);
			holder.widget = this.dice.pickOrNull(widgets, 20);
		});
		this.entityManager.flush();
		this.dice.some(gadgets, 6)
			.forEach((gadget) -> this.entityManager.createQuery("delete Gadget where id = :id")
				.setParameter("id", gadget.id)
				.executeUpdate());
	}

	private void insertBoxes() {
		List<Lid> lids = new ArrayList<>();
		List<Box> boxes = new ArrayList<>();
		for (long id = 1; id <= 5; id++) {
			Lid lid = new Lid();
			lid.id = id;
			lid.colour = Texts.any(this.dice, "Colour");
			lid.painter = this.dice.pickOrNull(this.authors, 25);
			lids.add(persist(lid));
		}
		for (long id = 1; id <= 10; id++) {
			Box box = new Box();
			box.id = id;
			box.name = Texts.any(this.dice, "Box");
			box.lid = this.dice.pickOrNull(lids, 25);
			boxes.add(persist(box));
			for (int i = this.dice.below(4); i > 0; i--) {
				Item item = new Item();
				item.id = id * 10 + i;
				item.name = Texts.any(this.dice, "Item");
				item.box = this.dice.pickOrNull(boxes, 10);
				persist(item);
			}
		}
	}

	private <T> T persist(T entity) {
		this.entityManager.persist(entity);
		return entity;
	}

}
