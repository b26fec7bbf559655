package dev.clew.cases;

/**
 * {@link EagerContract} in every {@link Setup}.
 */
@EverySetup(scaled = false)
class EagerTests extends EagerContract {

	EagerTests(Setup setup) {
		super(setup);
	}

}
