package dev.clew.cases;

/**
 * {@link ApplicationWiringContract} in every {@link Setup}.
 */
@EverySetup(scaled = false)
class ApplicationWiringTests extends ApplicationWiringContract {

	ApplicationWiringTests(Setup setup) {
		super(setup);
	}

}
