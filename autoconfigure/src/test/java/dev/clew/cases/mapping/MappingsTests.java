package dev.clew.cases.mapping;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;

/**
 * {@link MappingsContract} in every {@link Setup}.
 */
@EverySetup(scaled = false)
class MappingsTests extends MappingsContract {

	MappingsTests(Setup setup) {
		super(setup);
	}

}
