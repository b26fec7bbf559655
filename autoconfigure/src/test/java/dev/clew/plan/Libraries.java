package dev.clew.plan;

import dev.clew.cases.model.Library;
import dev.clew.model.Bindings;

/**
 * The library of the acceptance cases, to be planned.
 */
final class Libraries {

	static final Bindings SPEC = Bindings.of(Library.class).schema(Library.SCHEMA);

	static final Plans PLANS = Plans.of(SPEC);

	private Libraries() {
	}

	static FetchPlan plan(String document) {
		return PLANS.plan(document);
	}

}
