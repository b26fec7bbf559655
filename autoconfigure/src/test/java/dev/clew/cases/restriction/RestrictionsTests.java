package dev.clew.cases.restriction;

import dev.clew.cases.Setup;
import org.junit.jupiter.api.Nested;

/**
 * {@link RestrictionsContract} in every {@link Setup}.
 */
class RestrictionsTests {

	@Nested
	class OnH2 extends RestrictionsContract {

		OnH2() {
			super(Setup.H2);
		}

	}

	@Nested
	class OnH2WithEntities extends RestrictionsContract {

		OnH2WithEntities() {
			super(Setup.H2_ENTITIES);
		}

	}

	@Nested
	class OnPostgres extends RestrictionsContract {

		OnPostgres() {
			super(Setup.POSTGRES);
		}

	}

	@Nested
	class OnPostgresWithEntities extends RestrictionsContract {

		OnPostgresWithEntities() {
			super(Setup.POSTGRES_ENTITIES);
		}

	}

}
