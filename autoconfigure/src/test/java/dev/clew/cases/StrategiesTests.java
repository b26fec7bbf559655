package dev.clew.cases;

/**
 * {@link StrategiesContract} in every {@link Setup}.
 */
@EverySetup
class StrategiesTests extends StrategiesContract {

	StrategiesTests(Setup setup) {
		super(setup);
	}

}
