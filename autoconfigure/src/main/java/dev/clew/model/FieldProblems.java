package dev.clew.model;

import java.util.List;
import java.util.Set;

import dev.clew.model.FieldBinding.Kind;

/**
 * Tells what cannot be bound of a field, and what to do about it.
 */
final class FieldProblems {

	private final BindingContext context;

	FieldProblems(BindingContext context) {
		this.context = context;
	}

	/**
	 * Tell of an alias that leads nowhere.
	 */
	void unknownPath(String where, EntityModel model, String alias, List<String> names) {
		int known = names.size() - 1;
		AttributePath path = null;
		while (known > 0 && path == null) {
			path = AttributePath.follow(model, names.subList(0, known), this.context.managedTypes());
			known -= (path == null) ? 1 : 0;
		}
		if (path != null && path.last().isPlural()) {
			this.context.problem(where,
					"Path '%s' leads through '%s', which is a collection".formatted(alias, path.last().name()),
					"A path follows to-one relations and embedded values to a column",
					"Select the relation itself, or serve the field by a controller");
			return;
		}
		EntityModel owner = (path == null) ? model : this.context.managedTypes().find(path.last().type());
		String step = names.get(known);
		Set<String> attributes = (owner != null) ? owner.attributes().keySet() : Set.of();
		this.context.problem(where,
				"There is no attribute '%s'%s".formatted(step,
						(owner != null) ? " in " + owner
								: ", because '%s' is a plain value".formatted(names.get(known - 1))),
				"Its attributes are " + LenientNames.Suggestions.listed(attributes),
				LenientNames.Suggestions.remedy(step, attributes));
	}

	/**
	 * Tell of a field whose type in the schema is not that of its attribute.
	 */
	void disagrees(String type, String field, String schema, AttributePath path) {
		EntityModel owner = path.owners().get(path.owners().size() - 1);
		this.context.problem(type + "." + field,
				"Schema and mapping disagree: %s, but attribute '%s' of %s is %s".formatted(schema, path.last().name(),
						owner, TypeAgreement.describe(path.last())),
				"Clew could answer the field only with an error",
				"Correct the field's type, give the field an alias or a data fetcher of its own, or set clew.types.%s.bind=false"
					.formatted(type));
	}

	/**
	 * Tell of a relation that the object itself shows, rows that row filters hide
	 * included.
	 */
	void unfilterable(String type, FieldBinding binding, AttributeModel attribute) {
		boolean byObject = binding.kind() == Kind.COMPUTED || binding.kind() == Kind.RELATION;
		if (byObject && binding.whyEntity() != null) {
			this.context.problem(type + "." + binding.name(),
					"Row filters of %s cannot hold for '%s'".formatted(attribute.type().getSimpleName(),
							binding.name()),
					"The object itself decides what the field shows: " + binding.whyEntity(),
					"Read '%s' by a plain getter, or serve the field by a controller".formatted(attribute.name()));
		}
	}

}
