package dev.clew.cases;

/**
 * {@link LimitsContract} in every {@link Setup}.
 */
@EverySetup(only = { Setup.H2, Setup.POSTGRES, Setup.MARIADB_ENTITIES })
class LimitsTests extends LimitsContract {

	LimitsTests(Setup setup) {
		super(setup);
	}

}
