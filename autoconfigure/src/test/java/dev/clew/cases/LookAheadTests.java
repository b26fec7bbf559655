package dev.clew.cases;

/**
 * {@link LookAheadContract} in every {@link Setup}.
 */
@EverySetup
class LookAheadTests extends LookAheadContract {

	LookAheadTests(Setup setup) {
		super(setup);
	}

}
