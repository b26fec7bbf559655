package dev.clew.cases;

/**
 * {@link TimeoutContract} in every {@link Setup}.
 */
@EverySetup(scaled = false)
class TimeoutTests extends TimeoutContract {

	TimeoutTests(Setup setup) {
		super(setup);
	}

}
