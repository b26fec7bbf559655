package dev.clew.cases;

import java.util.List;
import java.util.Map;

import dev.clew.cases.model.Regions;
import dev.clew.cases.model.Regions.Box;
import dev.clew.cases.model.Regions.City;
import dev.clew.cases.model.Regions.Region;
import dev.clew.cases.model.Regions.Shelf;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Composite keys, by {@code @IdClass} and {@code @EmbeddedId} (case 38).
 */
abstract class KeysContract extends Contract {

	private static final Map<String, String> ROOTS = Map.of("manualRegions", "from Region", "manualCities", "from City",
			"manualShelves", "from Shelf", "manualBoxes", "from Box");

	KeysContract(Setup setup) {
		super(setup);
	}

	@Test
	void childrenAreGroupedByTheCompositeKey() {
		assertThat(ask("{regions{country code name cities{name}}}")).isAsWalked()
			.hasStatements(2)
			.selects("regions.name", "cities.name");
		assertThat(ask("{region(country: \"FR\", code: \"PA\"){name cities{name}}}")).hasStatements(1, 2)
			.hasJson("{'region': {'name': 'Provence', 'cities': []}}");
		assertThat(ask("{region(country: \"US\", code: \"CA\"){name cities{name}}}")).hasStatements(1, 2)
			.hasJson(
					"{'region': {'name': 'California', 'cities': [{'name': 'Los Angeles'},{'name': 'San Francisco'}]}}");
	}

	@Test
	void mirroredKeyIsAnotherKey() {
		assertThat(ask("{region(country: \"CA\", code: \"US\"){cities{name}}}")).hasStatements(1, 2)
			.hasJson("{'region': {'cities': [{'name': 'Mirror'}]}}");
	}

	@Test
	void parentOfACompositeForeignKeyIsJoined() {
		assertThat(ask("{cities{name region{name}}}")).isAsWalked()
			.hasStatements(1)
			.selects("cities.name", "regions.name");
	}

	@Test
	void onlyTheKeyOfACompositeParentNeedsNoJoin() {
		assertThat(ask("{cities{name region{country code}}}")).isAsWalked()
			.hasStatements(1)
			.whenProjecting((answer) -> answer.readsNot("regions"));
	}

	@Test
	void parentOfACompositeForeignKeyIsSelectedByKey() {
		assertThat(spec().property("clew.types.City.strategies.region", "select")
			.shared()
			.query("{cities{name region{name cities{name}}}}")).isAsWalked().hasStatements(3);
		assertThat(spec().property("clew.types.Region.strategies.cities", "subselect")
			.shared()
			.query("{regions{name cities{name}}}")).isAsWalked().hasStatements(2);
	}

	@Test
	void embeddedIdIsAKeyAndAValue() {
		assertThat(ask("{shelves{id{hall rack} label boxes{label}}}")).isAsWalked().hasStatements(2);
		assertThat(ask("{shelves{boxes{label}}}")).isAsWalked().hasStatements(2);
		assertThat(ask("{boxes{label shelf{id{rack} label}}}")).isAsWalked().hasStatements(1);
	}

	@Test
	void argumentsBesideACompositeKey() {
		assertThat(ask("{regions{name cities(name: \"Buffalo\"){name}}}")).isAsWalked().hasStatements(2);
	}

	@Test
	void compositeKeysAreLoadedInBatches() {
		int regions = 5 * setup().scale();
		assertThat(spec().property("clew.batch-size", 2).shared().query("{regions{name cities{name}}}")).isAsWalked()
			.hasStatements(1 + (regions + 1) / 2);
	}

	@Test
	void compositeKeysBelowAController() {
		assertThat(ask("{manualRegions{name cities{name}}}")).isAsWalkedFrom(ROOTS).hasStatements(2);
		assertThat(ask("{manualCities{name region{name}}}")).isAsWalkedFrom(ROOTS).hasStatements(2);
		assertThat(ask("{manualShelves{label boxes{label}}}")).isAsWalkedFrom(ROOTS).hasStatements(2);
		assertThat(ask("{manualBoxes{label shelf{label id{hall}}}}")).isAsWalkedFrom(ROOTS).hasStatements(2);
	}

	@Override
	Answer ask(String document) {
		return spec().shared().query(document);
	}

	private AppSpec spec() {
		return setup().app(Regions.class).schema(Regions.SCHEMA).schema("""
				extend type Query {
					manualRegions: [Region!]!
					manualCities: [City!]!
					manualShelves: [Shelf!]!
					manualBoxes: [Box!]!
				}
				""").with(Manual.class).data(new Regions.Data(setup().scale()));
	}

	@Controller
	static class Manual {

		private final EntityManager entityManager;

		Manual(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@QueryMapping
		List<Region> manualRegions() {
			return all(Region.class);
		}

		@QueryMapping
		List<City> manualCities() {
			return all(City.class);
		}

		@QueryMapping
		List<Shelf> manualShelves() {
			return all(Shelf.class);
		}

		@QueryMapping
		List<Box> manualBoxes() {
			return all(Box.class);
		}

		private <T> List<T> all(Class<T> type) {
			return this.entityManager.createQuery("from " + type.getSimpleName(), type).getResultList();
		}

	}

}
