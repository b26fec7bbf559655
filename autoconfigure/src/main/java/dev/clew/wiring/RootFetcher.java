package dev.clew.wiring;

import java.util.List;

import dev.clew.load.Results;
import dev.clew.model.RootField;
import dev.clew.model.Shape;
import dev.clew.plan.FetchPlan;
import dev.clew.plan.Planned;
import graphql.schema.DataFetchingEnvironment;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * Answers a field of the query type: one plan for everything that is selected below it.
 */
final class RootFetcher implements SelfDescribingDataFetcher<@Nullable Object> {

	private static final Log logger = LogFactory.getLog(RootFetcher.class);

	private final RootField field;

	private final Engine engine;

	private final RootLoads loads;

	private final Framing framing;

	RootFetcher(RootField field, Engine engine, RootLoads loads) {
		this.loads = loads;
		this.field = field;
		this.engine = engine;
		this.framing = new Framing(field.frame(), engine.cursors());
	}

	@Override
	public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
		Planned<FetchPlan> planned = this.engine.planner()
			.planRoot(this.field, this.engine.known().of(environment), environment.getArguments());
		if (logger.isDebugEnabled()) {
			logger.debug("Plan of %s%n%s".formatted(this.field.name(), planned.plan()));
		}
		return this.loads.load(planned, environment, (results) -> show(results, environment));
	}

	private @Nullable Object show(Results results, DataFetchingEnvironment environment) {
		List<Object> objects = results.objects();
		Object value = (results.page() != null) ? results.page() : objects;
		if (this.field.frame().shape() == Shape.ONE) {
			value = objects.isEmpty() ? null : objects.get(0);
		}
		return Beside.wrap(this.framing.of(value), results.loaded(), this.field.frame(), environment);
	}

	@Override
	public String getDescription() {
		return "Clew: " + this.field.name();
	}

	@Override
	public ResolvableType getReturnType() {
		Class<?> type = this.field.entity().javaType();
		return (this.field.frame().shape() == Shape.ONE) ? ResolvableType.forClass(type)
				: ResolvableType.forClassWithGenerics(List.class, type);
	}

}
