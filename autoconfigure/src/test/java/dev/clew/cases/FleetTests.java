package dev.clew.cases;

import org.junit.jupiter.api.Nested;

/**
 * {@link FleetContract} in every {@link Setup}.
 */
class FleetTests {

	@Nested
	class OnH2 extends FleetContract {

		OnH2() {
			super(Setup.H2);
		}

	}

	@Nested
	class OnH2WithEntities extends FleetContract {

		OnH2WithEntities() {
			super(Setup.H2_ENTITIES);
		}

	}

	@Nested
	class OnPostgres extends FleetContract {

		OnPostgres() {
			super(Setup.POSTGRES);
		}

	}

	@Nested
	class OnPostgresWithEntities extends FleetContract {

		OnPostgresWithEntities() {
			super(Setup.POSTGRES_ENTITIES);
		}

	}

}
