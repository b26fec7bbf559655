package dev.clew.cases;

/**
 * {@link ParallelContract} in every {@link Setup}.
 */
@EverySetup
class ParallelTests extends ParallelContract {

	ParallelTests(Setup setup) {
		super(setup);
	}

}
