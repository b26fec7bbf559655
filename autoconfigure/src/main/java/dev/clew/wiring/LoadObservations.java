package dev.clew.wiring;

import dev.clew.load.LoadEvent;
import dev.clew.load.LoadListener;
import dev.clew.load.LoadWatch;
import dev.clew.load.RunStatement;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Observes loads, where anybody listens to observations.
 */
public final class LoadObservations implements LoadListener {

	private static final LoadObservationConvention DEFAULT = new DefaultLoadObservationConvention();

	private final ObservationRegistry registry;

	private final @Nullable LoadObservationConvention convention;

	public LoadObservations(ObservationRegistry registry, @Nullable LoadObservationConvention convention) {
		this.registry = registry;
		this.convention = convention;
	}

	@Override
	public @Nullable LoadWatch begin(LoadEvent load) {
		if (this.registry.isNoop()) {
			return null;
		}
		LoadObservationContext context = new LoadObservationContext(load);
		Observation observation = Observation.start(this.convention, DEFAULT, () -> context, this.registry);
		return new Observed(observation, observation.openScope(), context);
	}

	private record Observed(Observation observation, Observation.Scope scope,
			LoadObservationContext context) implements LoadWatch {

		@Override
		public void statement(RunStatement statement) {
			this.context.add(statement);
		}

		@Override
		public void end(@Nullable Throwable failure) {
			this.scope.close();
			if (failure != null) {
				this.observation.error(failure);
			}
			this.observation.stop();
		}

	}

}
