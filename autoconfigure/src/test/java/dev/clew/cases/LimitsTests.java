package dev.clew.cases;

/**
 * {@link LimitsContract} in every {@link Setup}.
 */
@EverySetup(scaled = false)
class LimitsTests extends LimitsContract {

	LimitsTests(Setup setup) {
		super(setup);
	}

}
