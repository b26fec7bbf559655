package dev.clew.cases;

/**
 * {@link BindingContract} in every {@link Setup}.
 */
@EverySetup
class BindingTests extends BindingContract {

	BindingTests(Setup setup) {
		super(setup);
	}

}
