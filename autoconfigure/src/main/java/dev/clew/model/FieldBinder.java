package dev.clew.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import dev.clew.model.FieldBinding.Kind;
import graphql.language.FieldDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Binds the fields of one GraphQL object type.
 */
final class FieldBinder {

	private final String type;

	private final EntityModel model;

	private final BindingContext context;

	private final TypeSettings settings;

	private final PlainReads plainReads;

	FieldBinder(String type, EntityModel model, BindingContext context) {
		this.type = type;
		this.model = model;
		this.context = context;
		this.settings = context.settings(type);
		this.plainReads = new PlainReads(context);
	}

	FieldBinding bind(FieldDefinition field) {
		String name = field.getName();
		String alias = this.settings.aliases().get(name);
		List<String> names = (alias != null) ? Arrays.asList(alias.split("\\.")) : List.of(name);
		AttributePath path = AttributePath.follow(this.model, names, this.context.managedTypes());
		if (alias != null && path == null) {
			unknownPath(name, alias);
		}
		if (this.context.served().isServed(this.type, name)) {
			return custom(name);
		}
		FieldBinding binding = (path != null) ? bindPath(field, path, names) : null;
		if (binding == null) {
			binding = computed(name, names);
		}
		if (binding.relation() == null && this.settings.strategies().containsKey(name)) {
			this.context.problem(where("strategies", name), "Field '%s.%s' is no relation".formatted(this.type, name),
					"A strategy tells how a relation is loaded", "Remove the strategy");
		}
		return binding;
	}

	private FieldBinding custom(String name) {
		return new FieldBinding(name, Kind.CUSTOM, List.of(name), null, null,
				"'%s' is served by the application".formatted(name));
	}

	private FieldBinding computed(String name, List<String> names) {
		String property = (names.size() == 1) ? names.get(0) : name;
		Kind kind = this.plainReads.isReadable(this.model, property) ? Kind.COMPUTED : Kind.UNKNOWN;
		return new FieldBinding(name, kind, List.of(property), null, null,
				(kind == Kind.COMPUTED) ? "'%s' is computed by the object".formatted(name) : null);
	}

	private @Nullable FieldBinding bindPath(FieldDefinition field, AttributePath path, List<String> names) {
		AttributeModel attribute = path.last();
		SdlTypes.TypeReference reference = SdlTypes.TypeReference.of(field.getType());
		boolean single = names.size() == 1;
		if (!single && attribute.kind() != AttributeModel.Kind.BASIC) {
			this.context.problem(where("aliases", field.getName()),
					"Path '%s' ends in '%s', which is no column".formatted(String.join(".", names), attribute.name()),
					"A path follows to-one relations and embedded values to a column",
					"Extend the path to a column, or select the relation itself");
			return null;
		}
		return switch (attribute.kind()) {
			case BASIC -> column(field, path, names, reference);
			case EMBEDDED -> embedded(field, path, reference);
			case TO_ONE, TO_MANY, BASIC_ELEMENTS, EMBEDDED_ELEMENTS -> relation(field, path, reference);
			case OTHER -> null;
		};
	}

	private @Nullable FieldBinding column(FieldDefinition field, AttributePath path, List<String> names,
			SdlTypes.TypeReference reference) {
		if (!this.context.boundObjects(reference.name()).isEmpty()) {
			disagrees(field, "'%s' is a type that is bound".formatted(reference.name()), path.last());
		}
		else if (!TypeAgreement.agrees(reference, path.last().type())) {
			disagrees(field, "the schema says %s".formatted(TypeAgreement.describe(reference)), path.last());
		}
		if (!field.getInputValueDefinitions().isEmpty()) {
			return null;
		}
		return new FieldBinding(field.getName(), Kind.COLUMN, names, null, null, whyEntity(field.getName(), path));
	}

	private @Nullable FieldBinding embedded(FieldDefinition field, AttributePath path,
			SdlTypes.TypeReference reference) {
		AttributeModel attribute = path.last();
		EntityModel target = this.context.models().get(reference.name());
		if (target == null || !field.getInputValueDefinitions().isEmpty()) {
			if (!this.context.sdl().isObjectOrAbstract(reference.name())) {
				disagrees(field, "the schema says %s".formatted(TypeAgreement.describe(reference)), attribute);
			}
			return null;
		}
		if (reference.list() || target.javaType() != attribute.type()) {
			disagrees(field, "the schema says %s".formatted(TypeAgreement.describe(reference)), attribute);
		}
		return new FieldBinding(field.getName(), Kind.EMBEDDED, List.of(attribute.name()), null, reference.name(),
				whyEntity(field.getName(), path));
	}

	private @Nullable FieldBinding relation(FieldDefinition field, AttributePath path,
			SdlTypes.TypeReference reference) {
		AttributeModel attribute = path.last();
		List<String> targets = this.context.boundObjects(reference.name());
		boolean plainElements = attribute.kind() == AttributeModel.Kind.BASIC_ELEMENTS;
		if (targets.isEmpty() != plainElements) {
			if (!this.context.sdl().isObjectOrAbstract(reference.name())) {
				disagrees(field, "the schema says %s".formatted(TypeAgreement.describe(reference)), attribute);
			}
			return null;
		}
		boolean related = targets.stream()
			.map((target) -> this.context.model(target).javaType())
			.allMatch(
					(target) -> target.isAssignableFrom(attribute.type()) || attribute.type().isAssignableFrom(target));
		if (reference.list() != attribute.isPlural() || !related) {
			disagrees(field, "the schema says %s".formatted(TypeAgreement.describe(reference)), attribute);
			return null;
		}
		List<ArgumentBinding> arguments = new ArgumentBinder(this.context).bind(this.type, field, targets,
				attribute.isRelation() ? this.context.managedTypes().find(attribute.type()) : null);
		return new FieldBinding(field.getName(), Kind.RELATION, List.of(attribute.name()),
				new RelationBinding(attribute, targets, strategy(field.getName(), attribute),
						this.settings.strategies().containsKey(field.getName()),
						this.context.whyEntities(reference.name()), arguments),
				null, whyEntity(field.getName(), path));
	}

	private Strategy strategy(String field, AttributeModel attribute) {
		Strategy standard = attribute.isPlural() ? Strategy.SELECT : Strategy.JOIN;
		String configured = this.settings.strategies().get(field);
		if (configured == null) {
			return standard;
		}
		try {
			return Strategy.valueOf(configured.strip().toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			List<String> known = Arrays.stream(Strategy.values())
				.map((strategy) -> strategy.name().toLowerCase(Locale.ROOT))
				.toList();
			this.context.problem(where("strategies", field), "There is no strategy '%s'".formatted(configured),
					"Known are " + String.join(", ", known), LenientNames.Suggestions.remedy(configured, known));
			return standard;
		}
	}

	private @Nullable String whyEntity(String field, AttributePath path) {
		if (this.context.served().isWrapped(this.type, field)) {
			return "the application may wrap the data fetcher of '%s'".formatted(field);
		}
		return this.plainReads.whyNot(path);
	}

	private void unknownPath(String field, String alias) {
		this.context.problem(where("aliases", field), "There is no attribute '%s' in %s".formatted(alias, this.model),
				"Its attributes are " + LenientNames.Suggestions.listed(this.model.attributes().keySet()),
				LenientNames.Suggestions.remedy(alias, this.model.attributes().keySet()));
	}

	private void disagrees(FieldDefinition field, String schema, AttributeModel attribute) {
		this.context.problem(this.type + "." + field.getName(),
				"Schema and mapping disagree: %s, but attribute '%s' of %s is %s".formatted(schema, attribute.name(),
						this.model, TypeAgreement.describe(attribute)),
				"Clew could answer the field only with an error",
				"Correct the field's type, give the field an alias or a data fetcher of its own, or set clew.types.%s.bind=false"
					.formatted(this.type));
	}

	private String where(String map, String field) {
		return "clew.types.%s.%s.%s".formatted(this.type, map, field);
	}

}
