package dev.clew.wiring;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names observations of loads and what is kept of each. A bean of this type replaces
 * {@link DefaultLoadObservationConvention}.
 */
public interface LoadObservationConvention extends ObservationConvention<LoadObservationContext> {

	@Override
	default boolean supportsContext(Observation.Context context) {
		return context instanceof LoadObservationContext;
	}

}
