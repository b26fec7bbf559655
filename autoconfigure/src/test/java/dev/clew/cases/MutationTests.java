package dev.clew.cases;

/**
 * {@link MutationContract} in every {@link Setup}.
 */
@EverySetup
class MutationTests extends MutationContract {

	MutationTests(Setup setup) {
		super(setup);
	}

}
