package dev.clew.cases.tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.clew.load.EntityFilter;
import dev.clew.load.Restriction;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * A shop that each tenant has in a database of its own.
 */
public final class Shop {

	static final String SCHEMA = """
			type Query { customers: [Customer!] foundCustomers: [Customer!] foundOrders: [Purchase!] orders: [Purchase!] }
			type Mutation { order(article: String!): Customer }
			type Customer { id: ID! name: String! orders: [Purchase!]! }
			type Purchase { article: String! customer: Customer! }
			""";

	private Shop() {
	}

	/**
	 * A customer.
	 */
	@Entity(name = "Customer")
	public static class Customer {

		@Id
		@GeneratedValue
		private Long id;

		private String name;

		@OneToMany(mappedBy = "customer")
		@OrderBy("id")
		private List<Purchase> orders = new ArrayList<>();

	}

	/**
	 * What a customer ordered.
	 */
	@Entity(name = "Purchase")
	public static class Purchase {

		@Id
		@GeneratedValue
		private Long id;

		private String article;

		@ManyToOne(fetch = FetchType.LAZY, optional = false)
		private Customer customer;

		Purchase() {
		}

		Purchase(String article, Customer customer) {
			this.article = article;
			this.customer = customer;
		}

	}

	/**
	 * A row for one tenant, told by its name.
	 */
	static void fill(EntityManagerFactory factory, String tenant) {
		factory.runInTransaction((entityManager) -> {
			Customer customer = new Customer();
			customer.name = "Customer of " + tenant;
			entityManager.persist(customer);
			entityManager.persist(new Purchase("Tea for " + tenant, customer));
			entityManager.persist(new Purchase("secret of " + tenant, customer));
		});
	}

	@Configuration(proxyBeanMethods = false)
	static class Filters {

		@Bean
		EntityFilter<Purchase> withoutSecrets() {
			return (context) -> Restriction.of("{alias}.article <> :secret")
				.with("secret", "secret of " + context.get(Tenants.KEY));
		}

	}

	/**
	 * Methods that find the database of their tenant themselves.
	 */
	@Controller
	static class Counter {

		private final Tenants tenants;

		Counter(Tenants tenants) {
			this.tenants = tenants;
		}

		@QueryMapping
		List<Customer> foundCustomers(@ContextValue String tenant) {
			return factory(tenant).callInTransaction(
					(entityManager) -> entityManager.createQuery("from Customer", Customer.class).getResultList());
		}

		@QueryMapping
		List<Purchase> foundOrders(@ContextValue String tenant, EntityGraph<Purchase> graph) {
			return factory(tenant)
				.callInTransaction((entityManager) -> entityManager.createQuery("from Purchase", Purchase.class)
					.setHint("jakarta.persistence.loadgraph", graph)
					.getResultList());
		}

		@MutationMapping
		Customer order(@ContextValue String tenant, @Argument String article) {
			return factory(tenant).callInTransaction((entityManager) -> {
				Customer customer = customer(entityManager);
				entityManager.persist(new Purchase(article, customer));
				return customer;
			});
		}

		private static Customer customer(EntityManager entityManager) {
			return entityManager.createQuery("from Customer", Customer.class).getSingleResult();
		}

		private EntityManagerFactory factory(String tenant) {
			return Objects.requireNonNull(this.tenants.find(tenant));
		}

	}

}
