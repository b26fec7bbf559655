package dev.clew.complete;

import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.core.Ordered;
import org.springframework.graphql.observation.GraphQlObservationInstrumentation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FieldWatchers}: in native images, what is not known is not harmless.
 */
class FieldWatchersTests {

	@Test
	void classWithoutMethodsIsHarmlessWhereAllMethodsAreSeen() {
		assertThat(isWatching(Silent.class, false)).isFalse();
		assertThat(isWatching(Silent.class, true)).isTrue();
	}

	@Test
	void classWithMethodsIsKnownByThem() {
		assertThat(isWatching(OfRequests.class, true)).isFalse();
		assertThat(isWatching(OfFields.class, true)).isTrue();
	}

	@Test
	void watcherIsFoundBelowItsSubclassesAndInChains() {
		assertThat(FieldWatchers.find(new OfFields() {
		})).isPresent();
		assertThat(FieldWatchers.find(
				new ChainedInstrumentation(new OfRequests(), new ChainedInstrumentation(new Silent(), new OfFields()))))
			.contains(OfFields.class);
		assertThat(FieldWatchers.find(new ChainedInstrumentation(new OfRequests(), new Silent()))).isEmpty();
	}

	@Test
	void watcherMayBeAChainOrAnInterface() {
		assertThat(FieldWatchers.find(new ChainedInstrumentation(new Silent()) {
			@Override
			public InstrumentationContext<Object> beginFieldExecution(InstrumentationFieldParameters parameters,
					InstrumentationState state) {
				return super.beginFieldExecution(parameters, state);
			}
		})).isPresent();
		assertThat(FieldWatchers.find(new ChainedInstrumentation(new Silent()) {
		})).isEmpty();
		assertThat(FieldWatchers.find(new ByInterface())).contains(ByInterface.class);
	}

	@Test
	void limitsOfTheEngineAndObservationsOfSpringAreHarmless() {
		assertThat(FieldWatchers.find(new ChainedInstrumentation(new MaxQueryDepthInstrumentation(5),
				new MaxQueryComplexityInstrumentation(5),
				new GraphQlObservationInstrumentation(ObservationRegistry.create()))))
			.isEmpty();
	}

	private static boolean isWatching(Class<?> type, boolean closed) {
		return InstrumentationMethods.overrides(type, FieldWatchers.WATCHING, closed);
	}

	/**
	 * Watches fields by a method that its classes inherit.
	 */
	interface Watching extends Instrumentation {

		@Override
		default InstrumentationContext<Object> beginFieldExecution(InstrumentationFieldParameters parameters,
				InstrumentationState state) {
			return SimpleInstrumentationContext.noOp();
		}

	}

	static class ByInterface implements Watching, Ordered {

		@Override
		public int getOrder() {
			return 0;
		}

	}

	static class Silent extends SimplePerformantInstrumentation {

	}

	static class OfRequests extends SimplePerformantInstrumentation {

		@Override
		public InstrumentationState createState(InstrumentationCreateStateParameters parameters) {
			return super.createState(parameters);
		}

	}

	static class OfFields extends SimplePerformantInstrumentation {

		@Override
		public InstrumentationContext<Object> beginFieldExecution(InstrumentationFieldParameters parameters,
				InstrumentationState state) {
			return super.beginFieldExecution(parameters, state);
		}

	}

}
