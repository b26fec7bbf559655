package dev.clew.wiring;

import dev.clew.model.EntityBindings;
import dev.clew.plan.KnownField;
import dev.clew.plan.SelectedField;
import dev.clew.plan.SelectionFacts;
import graphql.execution.MergedField;
import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;

/**
 * Reads the fields that are fetched, each of a document once.
 */
final class KnownFields {

	private final EntityBindings bindings;

	private final PlanCache cache;

	private final Selections selections;

	KnownFields(EntityBindings bindings, PlanCache cache) {
		this.bindings = bindings;
		this.cache = cache;
		this.selections = new Selections(bindings);
	}

	/**
	 * Return the field that is being fetched.
	 */
	KnownField of(DataFetchingEnvironment environment) {
		MergedField merged = environment.getMergedField();
		if (merged.getFields().size() > 1) {
			return read(environment);
		}
		Field field = merged.getSingleField();
		KnownSelection known = this.cache.of(field,
				() -> new KnownSelection(this.bindings, SelectionFacts.of(field, environment.getFragmentsByName())));
		return known.field(this.bindings, GraphQLTypeUtil.unwrapAll(environment.getFieldType()).getName(),
				environment.getVariables(), () -> read(environment));
	}

	private KnownField read(DataFetchingEnvironment environment) {
		LastingArguments arguments = new LastingArguments();
		SelectedField selected = this.selections.field(environment, arguments);
		return new KnownField(selected, arguments.areAll());
	}

}
