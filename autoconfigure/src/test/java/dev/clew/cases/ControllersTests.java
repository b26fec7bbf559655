package dev.clew.cases;

/**
 * {@link ControllersContract} in every {@link Setup}.
 */
@EverySetup
class ControllersTests extends ControllersContract {

	ControllersTests(Setup setup) {
		super(setup);
	}

}
