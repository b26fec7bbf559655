package dev.clew.cases;

/**
 * {@link TimeoutContract} in every {@link Setup}.
 */
@EverySetup(only = { Setup.H2, Setup.POSTGRES, Setup.MARIADB_ENTITIES })
class TimeoutTests extends TimeoutContract {

	TimeoutTests(Setup setup) {
		super(setup);
	}

}
