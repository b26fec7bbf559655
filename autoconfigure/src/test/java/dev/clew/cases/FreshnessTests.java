package dev.clew.cases;

/**
 * {@link FreshnessContract} in every {@link Setup}.
 */
@EverySetup
class FreshnessTests extends FreshnessContract {

	FreshnessTests(Setup setup) {
		super(setup);
	}

}
