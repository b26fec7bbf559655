package dev.clew.cases.tenant;

import java.util.stream.Stream;

import dev.clew.cases.tenant.Shop.Customer;
import dev.clew.fixture.ClewApp;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Entities of several factories under one schema: each is read from its own, and a
 * relation never leads from one to the other, unless by a controller.
 */
class SeveralModelsTests {

	private static ClewApp app;

	private static EntityManagerFactory notes;

	private static EntityManagerFactory shop;

	@BeforeAll
	static void start() {
		app = ClewApp.of()
			.schema(Notebook.SCHEMA)
			.with(Notebook.Databases.class, Notebook.Links.class)
			.property("clew.max-depth", 5)
			.start();
		shop = app.bean(EntityManagerFactory.class);
		notes = app.bean(Notebook.Links.class).notes();
		Shop.fill(shop, "town");
		Long customer = shop.callInTransaction((entityManager) -> {
			Customer only = entityManager.createQuery("from Customer", Customer.class).getSingleResult();
			return (Long) shop.getPersistenceUnitUtil().getIdentifier(only);
		});
		Notebook.fill(notes, customer);
	}

	@AfterAll
	static void close() {
		app.close();
	}

	@Test
	void eachEntityIsReadFromItsFactory() {
		assertThat(app.query("{customers{name orders{article}} pages{title lines{text page{title}}}}")).hasJson("""
				{"customers": [{"name": "Customer of town", "orders": [{"article": "Tea for town"},
					{"article": "secret of town"}]}],
				 "pages": [{"title": "First", "lines": [{"text": "bought tea", "page": {"title": "First"}}]}]}
				""").hasStatements(4);
		assertNothingIsOpen();
	}

	@Test
	void conditionsAndRowFiltersAreThoseOfTheFactory() {
		assertThat(app.query("{pages{lines(filter: {text: {startsWith: \"b\"}}){text}}}"))
			.hasJson("{'pages': [{'lines': [{'text': 'bought tea'}]}]}")
			.hasStatements(2);
	}

	@Test
	void relationsBelowAControllerAreReadFromTheFactoryOfTheirOwner() {
		assertThat(app.query("{foundPages{title lines{text}}}"))
			.hasJson("{'foundPages': [{'title': 'First', 'lines': [{'text': 'bought tea'}]}]}")
			.hasStatements(2);
	}

	@Test
	void controllersLeadFromOneToTheOther() {
		assertThat(app.query("{customers{name pages{title lines{text}}} pages{about{name orders{article}}}}"))
			.hasJson("""
					{"customers": [{"name": "Customer of town", "pages": [
						{"title": "First", "lines": [{"text": "bought tea"}]}]}],
					 "pages": [{"about": {"name": "Customer of town", "orders": [{"article": "Tea for town"},
						{"article": "secret of town"}]}}]}
					""");
		assertNothingIsOpen();
	}

	private static void assertNothingIsOpen() {
		Stream.of(shop, notes).forEach((factory) -> {
			var statistics = factory.unwrap(SessionFactory.class).getStatistics();
			assertThat(statistics.getSessionOpenCount()).isPositive().isEqualTo(statistics.getSessionCloseCount());
		});
	}

}
