package dev.clew.cases;

/**
 * {@link FleetContract} in every {@link Setup}.
 */
@EverySetup(scaled = false)
class FleetTests extends FleetContract {

	FleetTests(Setup setup) {
		super(setup);
	}

}
