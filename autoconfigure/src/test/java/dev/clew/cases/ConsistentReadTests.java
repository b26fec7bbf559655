package dev.clew.cases;

/**
 * {@link ConsistentReadContract} in every {@link Setup}.
 */
@EverySetup(only = { Setup.H2, Setup.POSTGRES, Setup.MARIADB_ENTITIES })
class ConsistentReadTests extends ConsistentReadContract {

	ConsistentReadTests(Setup setup) {
		super(setup);
	}

}
