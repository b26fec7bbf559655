package dev.clew.cases;

/**
 * {@link CompletionContract} in every {@link Setup}.
 */
@EverySetup
class CompletionTests extends CompletionContract {

	CompletionTests(Setup setup) {
		super(setup);
	}

}
