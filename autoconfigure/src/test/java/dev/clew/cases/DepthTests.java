package dev.clew.cases;

import org.junit.jupiter.api.Nested;

/**
 * {@link DepthContract} in every {@link Setup}.
 */
class DepthTests {

	@Nested
	class OnH2 extends DepthContract {

		OnH2() {
			super(Setup.H2);
		}

	}

	@Nested
	class OnH2WithEntities extends DepthContract {

		OnH2WithEntities() {
			super(Setup.H2_ENTITIES);
		}

	}

	@Nested
	class OnH2Tenfold extends DepthContract {

		OnH2Tenfold() {
			super(Setup.H2_TENFOLD);
		}

	}

	@Nested
	class OnPostgres extends DepthContract {

		OnPostgres() {
			super(Setup.POSTGRES);
		}

	}

	@Nested
	class OnPostgresWithEntities extends DepthContract {

		OnPostgresWithEntities() {
			super(Setup.POSTGRES_ENTITIES);
		}

	}

	@Nested
	class OnPostgresTenfold extends DepthContract {

		OnPostgresTenfold() {
			super(Setup.POSTGRES_TENFOLD);
		}

	}

}
