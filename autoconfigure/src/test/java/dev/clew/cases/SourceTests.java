package dev.clew.cases;

import org.junit.jupiter.api.Nested;

/**
 * {@link SourceContract} in every {@link Setup}.
 */
class SourceTests {

	@Nested
	class OnH2 extends SourceContract {

		OnH2() {
			super(Setup.H2);
		}

	}

	@Nested
	class OnH2WithEntities extends SourceContract {

		OnH2WithEntities() {
			super(Setup.H2_ENTITIES);
		}

	}

	@Nested
	class OnH2Tenfold extends SourceContract {

		OnH2Tenfold() {
			super(Setup.H2_TENFOLD);
		}

	}

	@Nested
	class OnPostgres extends SourceContract {

		OnPostgres() {
			super(Setup.POSTGRES);
		}

	}

	@Nested
	class OnPostgresWithEntities extends SourceContract {

		OnPostgresWithEntities() {
			super(Setup.POSTGRES_ENTITIES);
		}

	}

	@Nested
	class OnPostgresTenfold extends SourceContract {

		OnPostgresTenfold() {
			super(Setup.POSTGRES_TENFOLD);
		}

	}

}
