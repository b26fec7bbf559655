package dev.clew.cases.restriction;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;

/**
 * {@link RestrictionsContract} in every {@link Setup}.
 */
@EverySetup(scaled = false)
class RestrictionsTests extends RestrictionsContract {

	RestrictionsTests(Setup setup) {
		super(setup);
	}

}
