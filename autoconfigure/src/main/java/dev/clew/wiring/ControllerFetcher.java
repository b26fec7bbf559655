package dev.clew.wiring;

import java.lang.reflect.Method;
import java.util.Map;

import dev.clew.load.GraphOffer;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * Runs a controller method while its selection is offered to the repositories it calls.
 */
final class ControllerFetcher implements SelfDescribingDataFetcher<@Nullable Object> {

	private final SelfDescribingDataFetcher<?> controller;

	private final ControllerGraphs graphs;

	ControllerFetcher(SelfDescribingDataFetcher<?> controller, ControllerGraphs graphs) {
		this.controller = controller;
		this.graphs = graphs;
	}

	@Override
	public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
		GraphOffer offer = this.graphs.offer(environment);
		try (OfferedGraph.Scope scope = OfferedGraph.open(offer)) {
			Object value = this.controller.get(environment);
			return (offer != null) ? OfferedGraph.offering(offer, value) : value;
		}
	}

	@Override
	public String getDescription() {
		return this.controller.getDescription();
	}

	@Override
	public ResolvableType getReturnType() {
		return this.controller.getReturnType();
	}

	@Override
	public Map<String, ResolvableType> getArguments() {
		return this.controller.getArguments();
	}

	@Override
	public @Nullable Method asMethod() {
		return this.controller.asMethod();
	}

	@Override
	public boolean usesDataLoader() {
		return this.controller.usesDataLoader();
	}

}
