package dev.clew.wiring;

import dev.clew.load.LoadContext;
import dev.clew.load.Loaded;
import dev.clew.model.Frame;
import graphql.GraphQLContext;
import graphql.execution.DataFetcherResult;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.MergedField;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Brings what was loaded beside entities to the fields below them, in the local context.
 * The engine hands a local context down to every field below until another one replaces
 * it, so it also says which field it was meant for.
 *
 * @param loaded what was loaded with the entities
 * @param field the field whose value the entities are
 * @param within how many containers of the answer stand around them
 */
record Beside(Loaded loaded, MergedField field, int within) {

	/**
	 * Return the value of a field, with what its entities need below it.
	 */
	static @Nullable Object wrap(@Nullable Object value, Loaded loaded, Frame frame,
			DataFetchingEnvironment environment) {
		return wrap(value, loaded, frame, environment, null);
	}

	/**
	 * Return the value of a field that a controller has loaded, with what its entities
	 * need below it.
	 * @param event the context of the event that it is loaded for, if it is
	 */
	static @Nullable Object wrap(@Nullable Object value, Loaded loaded, Frame frame,
			DataFetchingEnvironment environment, @Nullable LoadContext event) {
		boolean needed = value != null && loaded.isNeeded();
		if (!needed && event == null) {
			return value;
		}
		GraphQLContext context = needed ? context(loaded, frame.path().size(), environment) : copy(environment);
		if (event != null) {
			context.put(LoadContext.class, event);
		}
		return DataFetcherResult.newResult().data(value).localContext(context).build();
	}

	/**
	 * Return the local context for the value of a field, or for an element of it.
	 * @param within how many containers of the answer stand around its entities
	 */
	static GraphQLContext context(Loaded loaded, int within, DataFetchingEnvironment environment) {
		return copy(environment).put(Beside.class, new Beside(loaded, environment.getMergedField(), within));
	}

	private static GraphQLContext copy(DataFetchingEnvironment environment) {
		Object local = environment.getLocalContext();
		return copyOf(local);
	}

	private static GraphQLContext copyOf(@Nullable Object local) {
		GraphQLContext context = GraphQLContext.newContext().build();
		if (local instanceof GraphQLContext outer) {
			context.putAll(outer);
		}
		return context;
	}

	/**
	 * Return what a controller says to the fields below, with what Clew says to them.
	 */
	static @Nullable Object together(@Nullable Object controller, @Nullable Object ours) {
		return (controller instanceof GraphQLContext && ours instanceof GraphQLContext loaded)
				? copyOf(controller).putAll(loaded) : ours;
	}

	/**
	 * Return what was loaded with the source of a field, if Clew loaded it.
	 */
	static @Nullable Loaded find(DataFetchingEnvironment environment) {
		if (environment.getLocalContext() instanceof GraphQLContext context) {
			Beside beside = context.get(Beside.class);
			if (beside != null && beside.field.equals(beside.shownBy(environment.getExecutionStepInfo()))) {
				return beside.loaded;
			}
		}
		return null;
	}

	private @Nullable MergedField shownBy(ExecutionStepInfo field) {
		ExecutionStepInfo above = Selections.fieldAbove(field);
		for (int i = 0; i < this.within && above != null; i++) {
			above = Selections.fieldAbove(above);
		}
		return (above != null) ? above.getField() : null;
	}

}
