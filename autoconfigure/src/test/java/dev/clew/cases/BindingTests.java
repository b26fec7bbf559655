package dev.clew.cases;

import org.junit.jupiter.api.Nested;

/**
 * {@link BindingContract} in every {@link Setup}.
 */
class BindingTests {

	@Nested
	class OnH2 extends BindingContract {

		OnH2() {
			super(Setup.H2);
		}

	}

	@Nested
	class OnH2WithEntities extends BindingContract {

		OnH2WithEntities() {
			super(Setup.H2_ENTITIES);
		}

	}

	@Nested
	class OnH2Tenfold extends BindingContract {

		OnH2Tenfold() {
			super(Setup.H2_TENFOLD);
		}

	}

	@Nested
	class OnPostgres extends BindingContract {

		OnPostgres() {
			super(Setup.POSTGRES);
		}

	}

	@Nested
	class OnPostgresWithEntities extends BindingContract {

		OnPostgresWithEntities() {
			super(Setup.POSTGRES_ENTITIES);
		}

	}

	@Nested
	class OnPostgresTenfold extends BindingContract {

		OnPostgresTenfold() {
			super(Setup.POSTGRES_TENFOLD);
		}

	}

}
