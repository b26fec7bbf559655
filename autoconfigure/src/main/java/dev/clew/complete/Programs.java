package dev.clew.complete;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.clew.wiring.ExplainInterceptor;
import graphql.execution.ExecutionContext;
import graphql.execution.MergedField;
import graphql.schema.GraphQLType;
import org.jspecify.annotations.Nullable;

/**
 * The programs of one operation, each compiled when its field is first completed.
 */
final class Programs {

	private final Map<Place, Program> programs = new ConcurrentHashMap<>();

	private final ExecutionContext execution;

	private final Run run;

	private Programs(ExecutionContext execution) {
		this.execution = execution;
		this.run = Run.of(execution);
	}

	/**
	 * Return the programs of an operation. All events of a subscription are one
	 * operation; a context that is used for another one holds programs of other values.
	 */
	static Programs of(ExecutionContext execution) {
		Programs present = execution.getGraphQLContext().get(Programs.class);
		if (present != null && present.execution.getExecutionInput() == execution.getExecutionInput()) {
			return present;
		}
		Programs programs = new Programs(execution);
		execution.getGraphQLContext().put(Programs.class, programs);
		return programs;
	}

	/**
	 * Return what the answer shows of a value, or {@code null} where the engine has to
	 * complete it.
	 */
	@Nullable Object complete(GraphQLType type, MergedField field, Object value) {
		Program program = this.programs.computeIfAbsent(new Place(type, field),
				(place) -> new Program(place, new ProgramCompiler(this.execution)));
		Object completed = program.complete(value, this.run);
		if (completed == null) {
			tell(field, program.why());
		}
		return completed;
	}

	private void tell(MergedField field, @Nullable String why) {
		ExplainInterceptor.tell(this.execution.getGraphQLContext(), () -> "The engine completes '%s': %s"
			.formatted(field.getResultKey(), (why != null) ? why : "it has to say what is wrong with a value"));
	}

	/**
	 * A field, where its value has a type.
	 */
	private record Place(GraphQLType type, MergedField field) {

	}

	/**
	 * What completes values of one field, until one of them shows that the engine has to.
	 */
	private static final class Program {

		private volatile @Nullable Completion completion;

		private volatile @Nullable String why;

		private Program(Place place, ProgramCompiler compiler) {
			try {
				this.completion = compiler.compile(place.type(), place.field());
			}
			catch (NotDirect ex) {
				this.why = ex.reason();
			}
		}

		/**
		 * Return why values are never completed here, if they are not.
		 */
		@Nullable String why() {
			return this.why;
		}

		@Nullable Object complete(Object value, Run run) {
			Completion completion = this.completion;
			if (completion == null) {
				return null;
			}
			try {
				return completion.of(value, run);
			}
			catch (NotDirect ex) {
				this.why = ex.reason();
				this.completion = (ex.reason() != null) ? null : completion;
				return null;
			}
			catch (RuntimeException ex) {
				// Whatever it is, the engine meets it too
				return null;
			}
		}

	}

}
