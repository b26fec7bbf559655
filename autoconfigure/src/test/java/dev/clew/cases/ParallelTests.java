package dev.clew.cases;

/**
 * {@link ParallelContract} in every {@link Setup}.
 */
@EverySetup(only = { Setup.H2, Setup.POSTGRES, Setup.MARIADB_ENTITIES })
class ParallelTests extends ParallelContract {

	ParallelTests(Setup setup) {
		super(setup);
	}

}
