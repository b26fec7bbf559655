package dev.clew.cases;

/**
 * {@link DepthContract} in every {@link Setup}.
 */
@EverySetup
class DepthTests extends DepthContract {

	DepthTests(Setup setup) {
		super(setup);
	}

}
