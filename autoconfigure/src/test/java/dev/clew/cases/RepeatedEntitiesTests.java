package dev.clew.cases;

/**
 * {@link RepeatedEntitiesContract} in every {@link Setup}.
 */
@EverySetup(scaled = false)
class RepeatedEntitiesTests extends RepeatedEntitiesContract {

	RepeatedEntitiesTests(Setup setup) {
		super(setup);
	}

}
