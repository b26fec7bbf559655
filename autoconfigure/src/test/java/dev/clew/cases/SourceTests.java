package dev.clew.cases;

/**
 * {@link SourceContract} in every {@link Setup}.
 */
@EverySetup
class SourceTests extends SourceContract {

	SourceTests(Setup setup) {
		super(setup);
	}

}
