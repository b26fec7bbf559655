package dev.clew.cases;

/**
 * {@link AliasContract} in every {@link Setup}.
 */
@EverySetup
class AliasTests extends AliasContract {

	AliasTests(Setup setup) {
		super(setup);
	}

}
