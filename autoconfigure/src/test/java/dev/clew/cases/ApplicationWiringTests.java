package dev.clew.cases;

import org.junit.jupiter.api.Nested;

/**
 * {@link ApplicationWiringContract} in every {@link Setup}.
 */
class ApplicationWiringTests {

	@Nested
	class OnH2 extends ApplicationWiringContract {

		OnH2() {
			super(Setup.H2);
		}

	}

	@Nested
	class OnH2WithEntities extends ApplicationWiringContract {

		OnH2WithEntities() {
			super(Setup.H2_ENTITIES);
		}

	}

	@Nested
	class OnPostgres extends ApplicationWiringContract {

		OnPostgres() {
			super(Setup.POSTGRES);
		}

	}

	@Nested
	class OnPostgresWithEntities extends ApplicationWiringContract {

		OnPostgresWithEntities() {
			super(Setup.POSTGRES_ENTITIES);
		}

	}

}
