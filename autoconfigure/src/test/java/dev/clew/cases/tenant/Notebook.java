package dev.clew.cases.tenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.clew.cases.tenant.Shop.Customer;
import dev.clew.cases.tenant.Shop.Purchase;
import dev.clew.load.EntityFilter;
import dev.clew.load.Restriction;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.stereotype.Controller;

/**
 * Notes, which are in another database than the customers that they are about.
 */
public final class Notebook {

	static final String SCHEMA = """
			type Query { customers: [Customer!] pages: [Page!] foundPages: [Page!] }
			type Customer { name: String! orders: [Purchase!]! pages: [Page!]! }
			type Purchase { article: String! }
			type Page { title: String! lines(filter: LineFilter): [Line!]! about: Customer }
			type Line { text: String! page: Page! }
			""";

	private Notebook() {
	}

	/**
	 * A page.
	 */
	@Entity(name = "Page")
	public static class Page {

		@Id
		@GeneratedValue
		private Long id;

		private String title;

		private Long customer;

		@OneToMany(mappedBy = "page")
		private List<Line> lines = new ArrayList<>();

	}

	/**
	 * A line on a page.
	 */
	@Entity(name = "Line")
	public static class Line {

		@Id
		@GeneratedValue
		private Long id;

		private String text;

		@ManyToOne(fetch = FetchType.LAZY, optional = false)
		private Page page;

		Line() {
		}

		Line(String text, Page page) {
			this.text = text;
			this.page = page;
		}

	}

	static void fill(EntityManagerFactory notes, Long customer) {
		notes.runInTransaction((entityManager) -> {
			Page page = new Page();
			page.title = "First";
			page.customer = customer;
			entityManager.persist(page);
			entityManager.persist(new Line("bought tea", page));
			entityManager.persist(new Line("hidden", page));
		});
	}

	@Configuration(proxyBeanMethods = false)
	static class Databases {

		@Bean
		@Primary
		LocalContainerEntityManagerFactoryBean entityManagerFactory(EntityManagerFactoryBuilder builder) {
			return factory(builder, Customer.class, Purchase.class);
		}

		@Bean
		LocalContainerEntityManagerFactoryBean notes(EntityManagerFactoryBuilder builder) {
			return factory(builder, Page.class, Line.class);
		}

		@Bean
		@Primary
		JpaTransactionManager transactionManager(EntityManagerFactory factory) {
			return new JpaTransactionManager(factory);
		}

		@Bean
		EntityFilter<Line> shownLines() {
			return (context) -> Restriction.of("{alias}.text <> :hidden").with("hidden", "hidden");
		}

		private static LocalContainerEntityManagerFactoryBean factory(EntityManagerFactoryBuilder builder,
				Class<?> first, Class<?> second) {
			String url = "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID());
			return builder.dataSource(new DriverManagerDataSource(url))
				.managedTypes(PersistenceManagedTypes.of(first.getName(), second.getName()))
				.properties(Map.of("hibernate.hbm2ddl.auto", "create-only", "hibernate.generate_statistics", true))
				.build();
		}

	}

	/**
	 * What leads from one database to the other.
	 */
	@Controller
	static class Links {

		private final EntityManagerFactory shop;

		private final EntityManagerFactory notes;

		Links(EntityManagerFactory shop, @Qualifier("notes") EntityManagerFactory notes) {
			this.shop = shop;
			this.notes = notes;
		}

		EntityManagerFactory notes() {
			return this.notes;
		}

		@QueryMapping
		List<Page> foundPages() {
			return this.notes.callInTransaction(
					(entityManager) -> entityManager.createQuery("from Page", Page.class).getResultList());
		}

		@SchemaMapping
		List<Page> pages(Customer customer) {
			Object id = this.shop.getPersistenceUnitUtil().getIdentifier(customer);
			return this.notes.callInTransaction(
					(entityManager) -> entityManager.createQuery("from Page where customer = :id", Page.class)
						.setParameter("id", id)
						.getResultList());
		}

		@SchemaMapping
		Customer about(Page page) {
			return this.shop
				.callInTransaction((entityManager) -> entityManager.getReference(Customer.class, page.customer));
		}

	}

}
