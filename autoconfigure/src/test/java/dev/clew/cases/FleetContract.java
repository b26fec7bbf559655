package dev.clew.cases;

import java.util.List;
import java.util.Map;

import dev.clew.cases.model.Fleet;
import dev.clew.cases.model.Fleet.Line;
import dev.clew.cases.model.Fleet.Stock;
import dev.clew.cases.model.Fleet.Thing;
import dev.clew.fixture.Answer;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Defects that a new user found from outside, each in the mapping it was found with.
 */
abstract class FleetContract extends Contract {

	private static final Map<String, String> ROOTS = Map.of("manualStocks", "from Stock", "manualLines", "from Line",
			"manualThings", "from Thing");

	FleetContract(Setup setup) {
		super(setup);
	}

	@Test
	void joinedInheritanceTellsTheTypeOfItsObjects() {
		assertThat(query("{vehicles{__typename id plate ... on Car{doors}}}")).isAsWalked().hasStatements(1);
	}

	@Test
	void nullToOneToAJoinedHierarchyIsNull() {
		assertThat(query("{trips{id vehicle{__typename plate ... on Truck{load}}}}")).isAsWalked().hasStatements(1);
	}

	@Test
	void subtypesMayDeclareTheSameRelation() {
		assertThat(query("{vehicles{plate ... on Car{garage{city}} ... on Truck{garage{id}}}}")).isAsWalked();
	}

	@Test
	void relationThatIsPartOfTheKeyIsServedBelowAController() {
		assertThat(query("{stocks{amount garage{city} trip{id}}}")).isAsWalked().hasStatements(1);
		assertThat(query("{manualStocks{amount garage{city} trip{id vehicle{plate}}}}")).isAsWalkedFrom(ROOTS)
			.hasStatements(3);
	}

	@Test
	void embeddedKeyIsShownBelowAController() {
		assertThat(query("{lines{id{number part} text}}")).isAsWalked().hasStatements(1);
		assertThat(query("{manualLines{id{number part} text}}")).isAsWalkedFrom(ROOTS).hasStatements(1);
	}

	@Test
	void argumentForAGenericIdentifierIsConverted() {
		assertThat(query("{thing(id: \"2\"){name}}")).hasJson("{\"thing\": {\"name\": \"Thing 2\"}}").hasStatements(1);
		assertThat(query("{thing(id: \"x\"){name}}")).hasBadRequest("thing", "x").hasStatements(0);
		assertThat(query("{thing(id: \"99999999999999999999\"){name}}")).hasBadRequest("thing", "99999999999999999999")
			.hasStatements(0);
	}

	@Test
	void sortedSetKeepsItsOrder() {
		assertThat(query("{things(id: \"2\"){labels}}")).hasJsonInOrder("""
				{"things": [{"labels": ["a", "b2", "c"]}]}
				""").hasStatements(2);
	}

	@Test
	void mapIsThereForWhatTheObjectMakesOfIt() {
		assertThat(query("{things{name remarks}}")).isAsWalked().hasStatements(2);
		assertThat(query("{manualThings{name remarks}}")).isAsWalkedFrom(ROOTS).hasAtMostStatements(3);
	}

	private Answer query(String document) {
		return setup().app(Fleet.class)
			.schema(Fleet.SCHEMA)
			.schema("extend type Query { manualStocks: [Stock!] manualLines: [Line!] manualThings: [Thing!] }")
			.with(Manual.class)
			.data(new Fleet.Data())
			.shared()
			.query(document);
	}

	@Controller
	static class Manual {

		private final EntityManager entityManager;

		Manual(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@QueryMapping
		List<Stock> manualStocks() {
			return this.entityManager.createQuery("from Stock", Stock.class).getResultList();
		}

		@QueryMapping
		List<Line> manualLines() {
			return this.entityManager.createQuery("from Line", Line.class).getResultList();
		}

		@QueryMapping
		List<Thing> manualThings() {
			return this.entityManager.createQuery("from Thing", Thing.class).getResultList();
		}

	}

}
