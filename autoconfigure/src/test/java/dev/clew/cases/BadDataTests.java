package dev.clew.cases;

import org.junit.jupiter.api.Nested;

/**
 * {@link BadDataContract} in every {@link Setup}.
 */
class BadDataTests {

	@Nested
	class OnH2 extends BadDataContract {

		OnH2() {
			super(Setup.H2);
		}

	}

	@Nested
	class OnH2WithEntities extends BadDataContract {

		OnH2WithEntities() {
			super(Setup.H2_ENTITIES);
		}

	}

	@Nested
	class OnPostgres extends BadDataContract {

		OnPostgres() {
			super(Setup.POSTGRES);
		}

	}

	@Nested
	class OnPostgresWithEntities extends BadDataContract {

		OnPostgresWithEntities() {
			super(Setup.POSTGRES_ENTITIES);
		}

	}

}
