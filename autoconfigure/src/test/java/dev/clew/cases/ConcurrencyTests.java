package dev.clew.cases;

/**
 * {@link ConcurrencyContract} in every {@link Setup}.
 */
@EverySetup
class ConcurrencyTests extends ConcurrencyContract {

	ConcurrencyTests(Setup setup) {
		super(setup);
	}

}
