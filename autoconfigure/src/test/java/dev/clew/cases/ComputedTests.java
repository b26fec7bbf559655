package dev.clew.cases;

/**
 * {@link ComputedContract} in every {@link Setup}.
 */
@EverySetup
class ComputedTests extends ComputedContract {

	ComputedTests(Setup setup) {
		super(setup);
	}

}
