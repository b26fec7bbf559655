package dev.clew.cases;

import org.junit.jupiter.api.Nested;

/**
 * {@link ColumnsContract} in every {@link Setup}.
 */
class ColumnsTests {

	@Nested
	class OnH2 extends ColumnsContract {

		OnH2() {
			super(Setup.H2);
		}

	}

	@Nested
	class OnH2WithEntities extends ColumnsContract {

		OnH2WithEntities() {
			super(Setup.H2_ENTITIES);
		}

	}

	@Nested
	class OnH2Tenfold extends ColumnsContract {

		OnH2Tenfold() {
			super(Setup.H2_TENFOLD);
		}

	}

	@Nested
	class OnPostgres extends ColumnsContract {

		OnPostgres() {
			super(Setup.POSTGRES);
		}

	}

	@Nested
	class OnPostgresWithEntities extends ColumnsContract {

		OnPostgresWithEntities() {
			super(Setup.POSTGRES_ENTITIES);
		}

	}

	@Nested
	class OnPostgresTenfold extends ColumnsContract {

		OnPostgresTenfold() {
			super(Setup.POSTGRES_TENFOLD);
		}

	}

}
