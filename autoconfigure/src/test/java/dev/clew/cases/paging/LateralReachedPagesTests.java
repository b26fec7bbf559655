package dev.clew.cases.paging;

import dev.clew.cases.EverySetup;
import dev.clew.cases.Setup;
import dev.clew.fixture.AppSpec;

/**
 * Pages that the database reads owner by owner are the same below a controller.
 */
@EverySetup(only = { Setup.POSTGRES, Setup.POSTGRES_ENTITIES })
class LateralReachedPagesTests extends ReachedPagesTests {

	LateralReachedPagesTests(Setup setup) {
		super(setup);
	}

	@Override
	AppSpec app(Setup setup) {
		return super.app(setup).property("clew.nested-pages", "lateral");
	}

}
