package dev.clew.cases;

/**
 * {@link FailuresContract} in every {@link Setup}.
 */
@EverySetup
class FailuresTests extends FailuresContract {

	FailuresTests(Setup setup) {
		super(setup);
	}

}
