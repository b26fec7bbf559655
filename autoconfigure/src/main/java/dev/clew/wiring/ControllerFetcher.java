package dev.clew.wiring;

import dev.clew.load.GraphOffer;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * Runs a controller method while its selection is offered to the repositories it calls.
 */
final class ControllerFetcher extends ControllerDelegate {

	private final ControllerGraphs graphs;

	ControllerFetcher(SelfDescribingDataFetcher<?> controller, ControllerGraphs graphs) {
		super(controller);
		this.graphs = graphs;
	}

	@Override
	public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
		GraphOffer offer = this.graphs.offer(environment);
		try (OfferedGraph.Scope scope = OfferedGraph.open(offer)) {
			Object value = controller().get(environment);
			return (offer != null) ? OfferedGraph.offering(offer, value) : value;
		}
	}

}
