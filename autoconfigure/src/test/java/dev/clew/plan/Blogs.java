package dev.clew.plan;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.BlogSchema;
import dev.clew.cases.model.Geo;
import dev.clew.model.Bindings;

/**
 * The blog of the acceptance cases, to be planned.
 */
final class Blogs {

	static final Bindings SPEC = Bindings.of(Blog.class, Geo.class).schema(BlogSchema.TYPES).schema(BlogSchema.QUERY);

	static final Plans PLANS = Plans.of(SPEC);

	private Blogs() {
	}

	static FetchPlan plan(String document) {
		return PLANS.plan(document);
	}

}
