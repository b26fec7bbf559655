package dev.clew.wiring;

import dev.clew.load.GraphOffer;
import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is offered to repositories along with the context of a {@code Mono} or
 * {@code Flux} that a controller returns, where the application has Reactor propagate
 * contexts.
 */
public final class OfferedGraphAccessor implements ThreadLocalAccessor<GraphOffer> {

	@Override
	public Object key() {
		return OfferedGraph.class;
	}

	@Override
	public @Nullable GraphOffer getValue() {
		return OfferedGraph.current();
	}

	@Override
	public void setValue(GraphOffer offer) {
		OfferedGraph.set(offer);
	}

	@Override
	public void setValue() {
		OfferedGraph.set(null);
	}

}
