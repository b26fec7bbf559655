package dev.clew.cases;

import org.junit.jupiter.api.Nested;

/**
 * {@link EagerContract} in every {@link Setup}.
 */
class EagerTests {

	@Nested
	class OnH2 extends EagerContract {

		OnH2() {
			super(Setup.H2);
		}

	}

	@Nested
	class OnH2WithEntities extends EagerContract {

		OnH2WithEntities() {
			super(Setup.H2_ENTITIES);
		}

	}

	@Nested
	class OnPostgres extends EagerContract {

		OnPostgres() {
			super(Setup.POSTGRES);
		}

	}

	@Nested
	class OnPostgresWithEntities extends EagerContract {

		OnPostgresWithEntities() {
			super(Setup.POSTGRES_ENTITIES);
		}

	}

}
