package dev.clew.cases;

import org.junit.jupiter.api.Nested;

/**
 * {@link AliasContract} in every {@link Setup}.
 */
class AliasTests {

	@Nested
	class OnH2 extends AliasContract {

		OnH2() {
			super(Setup.H2);
		}

	}

	@Nested
	class OnH2WithEntities extends AliasContract {

		OnH2WithEntities() {
			super(Setup.H2_ENTITIES);
		}

	}

	@Nested
	class OnH2Tenfold extends AliasContract {

		OnH2Tenfold() {
			super(Setup.H2_TENFOLD);
		}

	}

	@Nested
	class OnPostgres extends AliasContract {

		OnPostgres() {
			super(Setup.POSTGRES);
		}

	}

	@Nested
	class OnPostgresWithEntities extends AliasContract {

		OnPostgresWithEntities() {
			super(Setup.POSTGRES_ENTITIES);
		}

	}

	@Nested
	class OnPostgresTenfold extends AliasContract {

		OnPostgresTenfold() {
			super(Setup.POSTGRES_TENFOLD);
		}

	}

}
