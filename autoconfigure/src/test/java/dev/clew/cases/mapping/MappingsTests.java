package dev.clew.cases.mapping;

import dev.clew.cases.Setup;
import org.junit.jupiter.api.Nested;

/**
 * {@link MappingsContract} in every {@link Setup}.
 */
class MappingsTests {

	@Nested
	class OnH2 extends MappingsContract {

		OnH2() {
			super(Setup.H2);
		}

	}

	@Nested
	class OnH2WithEntities extends MappingsContract {

		OnH2WithEntities() {
			super(Setup.H2_ENTITIES);
		}

	}

	@Nested
	class OnPostgres extends MappingsContract {

		OnPostgres() {
			super(Setup.POSTGRES);
		}

	}

	@Nested
	class OnPostgresWithEntities extends MappingsContract {

		OnPostgresWithEntities() {
			super(Setup.POSTGRES_ENTITIES);
		}

	}

}
