package dev.clew.wiring;

import java.util.function.Function;

import dev.clew.load.Results;
import dev.clew.plan.FetchPlan;
import dev.clew.plan.Planned;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * How the root fields of a query load beside one another.
 */
interface RootLoads {

	/**
	 * Load a root field.
	 * @param planned its plan
	 * @param show makes its value of what was loaded
	 * @return the value, or its future
	 */
	@Nullable Object load(Planned<FetchPlan> planned, DataFetchingEnvironment environment,
			Function<Results, @Nullable Object> show) throws Exception;

	static RootLoads of(Engine engine) {
		if (engine.threads().isConsistent()) {
			return new AsOfOneMoment(engine);
		}
		return engine.threads().isParallel() ? new AtOnce(engine) : (planned, environment, show) -> engine.threads()
			.call(environment.getGraphQlContext(), () -> show.apply(alone(engine, planned, environment)));
	}

	static Results alone(Engine engine, Planned<FetchPlan> planned, DataFetchingEnvironment environment) {
		return engine.loader().load(engine.bindings(), planned, LoadContexts.of(environment));
	}

}
