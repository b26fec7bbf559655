package dev.clew.cases.required;

import java.util.List;
import java.util.function.Consumer;

import dev.clew.cases.required.Sales.Address;
import dev.clew.cases.required.Sales.City;
import dev.clew.cases.required.Sales.Customer;
import dev.clew.cases.required.Sales.Item;
import dev.clew.cases.required.Sales.Order;
import dev.clew.cases.required.Sales.Product;
import dev.clew.cases.required.Sales.Stop;
import jakarta.persistence.EntityManager;

/**
 * The rows of {@link Sales}, as often as the scale says. Order 3 has no customer, order 4
 * no items, and the product of item 5 is hidden.
 *
 * @param scale number of blocks
 */
record SalesRows(int scale) implements Consumer<EntityManager> {

	@Override
	public void accept(EntityManager entityManager) {
		for (int block = 0; block < this.scale; block++) {
			new Block(entityManager, block * 1000L).insert();
		}
	}

	private record Block(EntityManager entityManager, long offset) {

		void insert() {
			City kiel = city(1, "Kiel");
			City bonn = city(2, "Bonn");
			Customer ada = customer(1, "ada", kiel);
			Customer bob = customer(2, "bob", null);
			Product pen = product(1, "pen", 2, false);
			Product ink = product(2, "ink", 5, false);
			Product old = product(3, "old", 9, true);
			Order first = order(1, ada, kiel, bonn);
			Order second = order(2, ada);
			Order third = order(3, null, bonn);
			order(4, bob);
			item(1, first, pen, 1);
			item(2, first, ink, 2);
			item(3, second, ink, 1);
			item(4, third, null, 4);
			item(5, third, old, 3);
		}

		private City city(int id, String name) {
			City city = new City();
			city.id = this.offset + id;
			city.name = name;
			this.entityManager.persist(city);
			return city;
		}

		private Customer customer(int id, String name, City city) {
			Customer customer = new Customer();
			customer.id = this.offset + id;
			customer.name = name;
			customer.address = new Address();
			customer.address.street = name + " street";
			customer.address.city = city;
			this.entityManager.persist(customer);
			return customer;
		}

		private Product product(int id, String name, int price, boolean hidden) {
			Product product = new Product();
			product.id = this.offset + id;
			product.name = name;
			product.price = price;
			product.hidden = hidden;
			this.entityManager.persist(product);
			return product;
		}

		private Order order(int id, Customer customer, City... cities) {
			Order order = new Order();
			order.id = this.offset + id;
			order.number = "N" + id;
			order.price = id * 10;
			order.quantity = id;
			order.customer = customer;
			order.notes.addAll(List.of("careful", "note " + id));
			for (City city : cities) {
				Stop stop = new Stop();
				stop.day = order.stops.size();
				stop.city = city;
				order.stops.add(stop);
			}
			this.entityManager.persist(order);
			return order;
		}

		private void item(int id, Order order, Product product, int quantity) {
			Item item = new Item();
			item.id = this.offset + id;
			item.order = order;
			item.product = product;
			item.quantity = quantity;
			this.entityManager.persist(item);
		}

	}

}
