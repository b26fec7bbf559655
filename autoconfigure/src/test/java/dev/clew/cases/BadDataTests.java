package dev.clew.cases;

/**
 * {@link BadDataContract} in every {@link Setup}.
 */
@EverySetup(scaled = false)
class BadDataTests extends BadDataContract {

	BadDataTests(Setup setup) {
		super(setup);
	}

}
