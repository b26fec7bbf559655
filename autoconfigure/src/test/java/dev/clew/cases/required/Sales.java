package dev.clew.cases.required;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.clew.model.FetchRequires;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.hibernate.annotations.SQLRestriction;

/**
 * Orders whose getters read more than their own columns, and say so. Order 3 has no
 * customer, order 4 no items, and the product of item 5 is hidden.
 */
final class Sales {

	static final String SCHEMA = """
			type Order {
				id: ID! number: String quantity: Int total: Int label: String sum: Int destination: String
				remarks: String route: String trouble: String missing: Int
				customer: Customer items(quantity: Int): [Item!]!
			}
			type Item { id: ID! quantity: Int order: Order product: Product productName: String }
			type Product { id: ID! name: String price: Int }
			type Customer { id: ID! name: String address: Address orders: [Order!]! numbers: String }
			type Address { street: String city: City }
			type City { id: ID! name: String }
			""";

	private Sales() {
	}

	@Entity(name = "Order")
	@Table(name = "orders")
	static class Order {

		@Id
		Long id;

		@Column(name = "order_number")
		String number;

		int price;

		int quantity;

		@ManyToOne(fetch = FetchType.LAZY)
		Customer customer;

		@OneToMany(mappedBy = "order")
		@OrderBy("id")
		List<Item> items = new ArrayList<>();

		@ElementCollection
		List<String> notes = new ArrayList<>();

		@ElementCollection
		List<Stop> stops = new ArrayList<>();

		@Transient
		String suffix = "";

		public Long getId() {
			return this.id;
		}

		public String getNumber() {
			return this.number;
		}

		public int getQuantity() {
			return this.quantity;
		}

		public Customer getCustomer() {
			return this.customer;
		}

		public List<Item> getItems() {
			return this.items;
		}

		@FetchRequires({ "price", "quantity" })
		public int getTotal() {
			return this.price * this.quantity;
		}

		@FetchRequires("customer.name")
		public String getLabel() {
			return this.number + ((this.customer != null) ? " of " + this.customer.getName() : "") + this.suffix;
		}

		@FetchRequires("items.product.price")
		public int getSum() {
			return this.items.stream()
				.filter((item) -> item.product != null && item.id % 1000 != 5)
				.mapToInt((item) -> item.quantity * item.product.getPrice())
				.sum();
		}

		@FetchRequires("customer.address.city")
		public String getDestination() {
			City city = (this.customer != null) ? this.customer.getAddress().getCity() : null;
			return (city != null) ? city.getName() : null;
		}

		@FetchRequires("notes")
		public String getRemarks() {
			return this.notes.stream().sorted().collect(Collectors.joining(", "));
		}

		@FetchRequires("stops.city")
		public String getRoute() {
			return this.stops.stream().map((stop) -> stop.city.getName()).sorted().collect(Collectors.joining(" - "));
		}

		/**
		 * Reads a relation without saying so.
		 */
		public String getTrouble() {
			return (this.customer != null) ? this.customer.getName() : null;
		}

		/**
		 * Reads a collection without saying so.
		 */
		public int getMissing() {
			return this.items.size();
		}

	}

	@Embeddable
	static class Stop {

		@Column(name = "on_day")
		int day;

		@ManyToOne(fetch = FetchType.LAZY)
		City city;

	}

	@Entity(name = "Item")
	@Table(name = "items")
	static class Item {

		@Id
		Long id;

		int quantity;

		@ManyToOne(fetch = FetchType.LAZY)
		Order order;

		@ManyToOne(fetch = FetchType.LAZY)
		Product product;

		public Long getId() {
			return this.id;
		}

		public int getQuantity() {
			return this.quantity;
		}

		public Order getOrder() {
			return this.order;
		}

		public Product getProduct() {
			return this.product;
		}

		@FetchRequires("product")
		public String getProductName() {
			return (this.product != null && this.id % 1000 != 5) ? this.product.getName() : null;
		}

	}

	@Entity(name = "Product")
	@Table(name = "products")
	@SQLRestriction("hidden = false")
	static class Product {

		@Id
		Long id;

		String name;

		int price;

		boolean hidden;

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public int getPrice() {
			return this.price;
		}

	}

	@Entity(name = "Customer")
	@Table(name = "customers")
	static class Customer {

		@Id
		Long id;

		String name;

		@Embedded
		Address address;

		@OneToMany(mappedBy = "customer")
		@OrderBy("id")
		List<Order> orders = new ArrayList<>();

		public Long getId() {
			return this.id;
		}

		public String getName() {
			return this.name;
		}

		public Address getAddress() {
			return this.address;
		}

		public List<Order> getOrders() {
			return this.orders;
		}

	}

	@Embeddable
	static class Address {

		String street;

		@ManyToOne(fetch = FetchType.LAZY)
		City city;

		public String getStreet() {
			return this.street;
		}

		public City getCity() {
			return this.city;
		}

	}

	@Entity(name = "City")
	@Table(name = "cities")
	static class City {

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

}
