package dev.clew.cases;

/**
 * {@link ExpectedRowsContract} in every {@link Setup}.
 */
@EverySetup(scaled = false)
class ExpectedRowsTests extends ExpectedRowsContract {

	ExpectedRowsTests(Setup setup) {
		super(setup);
	}

}
