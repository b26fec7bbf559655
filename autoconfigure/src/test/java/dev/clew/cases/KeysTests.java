package dev.clew.cases;

/**
 * {@link KeysContract} in every {@link Setup}.
 */
@EverySetup
class KeysTests extends KeysContract {

	KeysTests(Setup setup) {
		super(setup);
	}

}
