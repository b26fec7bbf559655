package dev.clew.complete;

import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FieldWatchers}: in native images, what is not known is not harmless.
 */
class FieldWatchersTests {

	@Test
	void classWithoutMethodsIsHarmlessWhereAllMethodsAreSeen() {
		assertThat(FieldWatchers.isWatching(Silent.class, false)).isFalse();
		assertThat(FieldWatchers.isWatching(Silent.class, true)).isTrue();
	}

	@Test
	void classWithMethodsIsKnownByThem() {
		assertThat(FieldWatchers.isWatching(OfRequests.class, true)).isFalse();
		assertThat(FieldWatchers.isWatching(OfFields.class, true)).isTrue();
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
