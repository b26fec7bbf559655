package dev.clew.cases;

/**
 * {@link InheritanceContract} in every {@link Setup}.
 */
@EverySetup
class InheritanceTests extends InheritanceContract {

	InheritanceTests(Setup setup) {
		super(setup);
	}

}
