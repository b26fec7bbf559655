package dev.clew.cases.required;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;

/**
 * {@link RequiredContract} in every {@link Setup}.
 */
@EverySetup
class RequiredTests extends RequiredContract {

	RequiredTests(Setup setup) {
		super(setup);
	}

}
