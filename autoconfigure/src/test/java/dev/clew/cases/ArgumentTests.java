package dev.clew.cases;

/**
 * {@link ArgumentContract} in every {@link Setup}.
 */
@EverySetup
class ArgumentTests extends ArgumentContract {

	ArgumentTests(Setup setup) {
		super(setup);
	}

}
