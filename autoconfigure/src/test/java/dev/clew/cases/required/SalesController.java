package dev.clew.cases.required;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.clew.cases.required.Sales.Customer;
import dev.clew.cases.required.Sales.Order;
import dev.clew.model.FetchRequires;
import jakarta.persistence.EntityManager;
import reactor.core.publisher.Flux;

import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Methods that require something of orders, and methods that return orders without it.
 */
@Controller
class SalesController {

	static final String SCHEMA = """
			extend type Order { summary: String batched: String later: String deferred: [String] }
			extend type Query {
				manualOrders: [Order!]! fetchedOrders: [Order!]! three: [Order!]! manualCustomers: [Customer!]!
				changed: Order unsaved: Order reference: Order
			}
			""";

	private final EntityManager entityManager;

	SalesController(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	@SchemaMapping
	@FetchRequires({ "customer.name", "items.product" })
	String summary(Order order) {
		return name(order) + ":"
				+ order.items.stream()
					.filter((item) -> item.product != null && item.id % 1000 != 5)
					.map((item) -> " " + item.product.getName())
					.collect(Collectors.joining());
	}

	@BatchMapping
	@FetchRequires("customer")
	Map<Order, String> batched(List<Order> orders) {
		return orders.stream()
			.collect(Collectors.toMap(Function.identity(), (order) -> name(order) + " in a batch of " + orders.size()));
	}

	@SchemaMapping
	@FetchRequires("customer")
	CompletableFuture<String> later(Order order) {
		return CompletableFuture.completedFuture((order.customer != null) ? order.customer.getName() : null);
	}

	@SchemaMapping
	@FetchRequires("customer")
	Flux<String> deferred(Order order) {
		return Flux.just(name(order));
	}

	private static String name(Order order) {
		return (order.customer != null) ? order.customer.getName() : "nobody";
	}

	@QueryMapping
	List<Order> manualOrders() {
		return this.entityManager.createQuery("from Order order by id", Order.class).getResultList();
	}

	@QueryMapping
	List<Order> fetchedOrders() {
		return this.entityManager
			.createQuery("from Order o left join fetch o.customer left join fetch o.items i left join fetch i.product"
					+ " order by o.id", Order.class)
			.getResultList();
	}

	@QueryMapping
	List<Order> three() {
		return this.entityManager.createQuery("from Order where id in (1, 2, 3) order by id", Order.class)
			.getResultList();
	}

	@QueryMapping
	List<Customer> manualCustomers() {
		return this.entityManager.createQuery("from Customer order by id", Customer.class).getResultList();
	}

	@QueryMapping
	Order changed() {
		Order order = this.entityManager.createQuery("from Order where id = 1", Order.class).getSingleResult();
		order.suffix = "!";
		return order;
	}

	@QueryMapping
	Order unsaved() {
		return new Order();
	}

	@QueryMapping
	Order reference() {
		return this.entityManager.getReference(Order.class, 1L);
	}

}
