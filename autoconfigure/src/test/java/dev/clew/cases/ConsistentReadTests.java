package dev.clew.cases;

/**
 * {@link ConsistentReadContract} in every {@link Setup}.
 */
@EverySetup
class ConsistentReadTests extends ConsistentReadContract {

	ConsistentReadTests(Setup setup) {
		super(setup);
	}

}
