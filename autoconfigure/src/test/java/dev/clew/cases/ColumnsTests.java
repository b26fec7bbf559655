package dev.clew.cases;

/**
 * {@link ColumnsContract} in every {@link Setup}.
 */
@EverySetup
class ColumnsTests extends ColumnsContract {

	ColumnsTests(Setup setup) {
		super(setup);
	}

}
