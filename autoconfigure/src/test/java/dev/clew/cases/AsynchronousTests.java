package dev.clew.cases;

/**
 * {@link AsynchronousContract} in the setups that differ in it.
 */
@EverySetup(only = { Setup.H2, Setup.H2_TENFOLD, Setup.POSTGRES_ENTITIES, Setup.MARIADB_ENTITIES })
class AsynchronousTests extends AsynchronousContract {

	AsynchronousTests(Setup setup) {
		super(setup);
	}

}
