package dev.clew.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.clew.model.Requirement.Step;
import org.jspecify.annotations.Nullable;

/**
 * Binds what {@link FetchRequires} names to attributes. One declaration may serve several
 * types, of which some lack an attribute; one that none of them has is a problem.
 */
final class RequirementBinder {

	private static final PlainAccessors ACCESSORS = new PlainAccessors();

	private final BindingContext context;

	private final Map<String, RequiredPaths> served;

	private final Map<RequiredPaths, Set<EntityModel>> bound = new LinkedHashMap<>();

	private final Set<RequiredPaths> embedded = new HashSet<>();

	RequirementBinder(BindingContext context) {
		this.context = context;
		this.served = context.served().required();
	}

	/**
	 * Return the field with what its code requires of an object of the given type.
	 */
	FieldBinding bind(String type, EntityModel model, FieldBinding field) {
		Set<Requirement> requirements = new LinkedHashSet<>();
		RequiredPaths service = this.served.get(type + "." + field.name());
		if (field.kind() == FieldBinding.Kind.CUSTOM && service != null) {
			requirements.addAll(bind(service, model));
		}
		// A getter that only returns its column requires nothing, whatever stands on it
		if (field.kind() != FieldBinding.Kind.CUSTOM && field.whyEntity() != null) {
			requirements.addAll(ofAccessors(model, field));
		}
		return requirements.isEmpty() ? field : field.requiring(List.copyOf(requirements));
	}

	private Set<Requirement> ofAccessors(EntityModel model, FieldBinding field) {
		Set<Requirement> requirements = new LinkedHashSet<>();
		AttributePath path = AttributePath.follow(model, field.path(), this.context.managedTypes());
		List<Step> before = new ArrayList<>();
		for (int i = 0; i < field.path().size(); i++) {
			EntityModel owner = (path != null) ? path.owners().get(i) : model;
			for (Requirement requirement : ofAccessor(owner, field.path().get(i))) {
				requirements.add(new Requirement(concat(before, requirement.steps()), requirement.by()));
			}
			if (path != null) {
				before.add(new Step(owner, path.attributes().get(i)));
			}
		}
		if (!requirements.isEmpty() && field.relation() != null) {
			// The accessor reads the relation itself too
			requirements.add(new Requirement(before, requirements.iterator().next().by()));
		}
		return requirements;
	}

	private List<Requirement> ofAccessor(EntityModel model, String property) {
		Map<RequiredPaths, EntityModel> declared = new LinkedHashMap<>();
		Stream.concat(Stream.of(model.javaType()), model.subtypes().stream())
			.forEach((type) -> ACCESSORS.required(type, property)
				.forEach((paths) -> declared.putIfAbsent(paths, this.context.managedTypes().get(type))));
		List<Requirement> requirements = new ArrayList<>();
		declared.forEach((paths, owner) -> requirements.addAll(bind(paths, owner)));
		return requirements;
	}

	private List<Requirement> bind(RequiredPaths declared, EntityModel model) {
		if (!model.isEntity()) {
			this.embedded.add(declared);
			this.context.problem(at(declared), "It serves a field of %s, which is embedded".formatted(model),
					"An embedded value has no key to load by",
					"Put it on a field of the entity, and name the paths from there");
			return List.of();
		}
		this.bound.computeIfAbsent(declared, (key) -> new LinkedHashSet<>()).add(model);
		return declared.paths()
			.stream()
			.flatMap((path) -> follow(model, names(path)).stream())
			.map((steps) -> new Requirement(steps, declared.by()))
			.toList();
	}

	/**
	 * Report what no field has been bound to.
	 */
	void check() {
		this.bound.forEach(this::check);
		this.served.forEach((field, declared) -> {
			if (!this.bound.containsKey(declared) && !this.embedded.contains(declared)) {
				this.context.problem(at(declared),
						"It serves '%s', which is no field of a bound entity".formatted(field),
						"Only such a field has an object that Clew loads", "Remove the annotation, or bind the type");
			}
		});
	}

	private void check(RequiredPaths declared, Set<EntityModel> models) {
		if (declared.paths().stream().allMatch(String::isBlank)) {
			this.context.problem(at(declared), "It names nothing",
					"It tells which attributes and relations are loaded with the object",
					"Name them, or remove the annotation");
			return;
		}
		for (String path : declared.paths()) {
			List<List<Step>> followed = models.stream()
				.flatMap((model) -> follow(model, names(path)).stream())
				.toList();
			if (followed.isEmpty()) {
				unknown(declared, path, models.iterator().next());
			}
			followed.stream()
				.flatMap(List::stream)
				.map(Step::attribute)
				.filter((attribute) -> attribute.isPlural() && attribute.traits().filtered())
				.findFirst()
				.ifPresent((attribute) -> filtered(declared, path, attribute));
		}
	}

	private void unknown(RequiredPaths declared, String path, EntityModel model) {
		List<String> names = names(path);
		int known = names.size() - 1;
		List<List<Step>> reached = follow(model, names.subList(0, known));
		while (reached.isEmpty()) {
			known--;
			reached = follow(model, names.subList(0, known));
		}
		String step = names.get(known);
		EntityModel owner = (known == 0) ? model : target(reached.get(0).get(known - 1).attribute());
		if (owner == null) {
			this.context.problem(at(declared),
					"Path '%s' leads through '%s', which is a plain value".formatted(path, names.get(known - 1)),
					"A path follows relations and embedded values", "End it with '%s'".formatted(names.get(known - 1)));
		}
		else if (owner.attribute(step) != null) {
			this.context.problem(at(declared),
					"'%s' of %s is no relation that can be loaded ahead".formatted(step, owner),
					"Its target is known row by row only", "Read it in a transaction of the method");
		}
		else {
			this.context.problem(at(declared), "There is no attribute '%s' in %s".formatted(step, owner),
					"Its attributes are " + LenientNames.Suggestions.listed(owner.attributes().keySet()),
					LenientNames.Suggestions.remedy(step, owner.attributes().keySet()));
		}
	}

	private void filtered(RequiredPaths declared, String path, AttributeModel collection) {
		this.context.problem(at(declared),
				"Row filters of %s cannot hold for '%s'".formatted(collection.type().getSimpleName(), path),
				"The collection '%s' would be loaded into its object, rows that are hidden included"
					.formatted(collection.name()),
				"Ask for them in the method, by a Lookahead or a query of its own that says who may see them");
	}

	private static String at(RequiredPaths declared) {
		return "@FetchRequires of " + declared.by();
	}

	private static List<String> names(String path) {
		return Arrays.asList(path.split("\\.", -1));
	}

	// Several where subtypes have attributes of that name
	private List<List<Step>> follow(EntityModel model, List<String> names) {
		if (names.isEmpty()) {
			return List.of(List.of());
		}
		List<List<Step>> paths = new ArrayList<>();
		List<String> rest = names.subList(1, names.size());
		for (Step step : steps(model, names.get(0))) {
			EntityModel target = target(step.attribute());
			List<List<Step>> below = (target != null) ? follow(target, rest)
					: rest.isEmpty() ? List.of(List.<Step>of()) : List.<List<Step>>of();
			below.forEach((steps) -> paths.add(concat(List.of(step), steps)));
		}
		return paths;
	}

	private List<Step> steps(EntityModel model, String name) {
		List<EntityModel> owners = (model.attribute(name) != null) ? List.of(model)
				: model.subtypes()
					.stream()
					.map(this.context.managedTypes()::get)
					.filter((subtype) -> subtype.attribute(name) != null)
					.map((subtype) -> subtype.declaring(name))
					.distinct()
					.toList();
		List<Step> steps = new ArrayList<>();
		for (EntityModel owner : owners) {
			AttributeModel attribute = owner.attribute(name);
			if (attribute != null && attribute.kind() != AttributeModel.Kind.OTHER) {
				steps.add(new Step(owner, attribute));
			}
		}
		return steps;
	}

	private @Nullable EntityModel target(AttributeModel attribute) {
		return switch (attribute.kind()) {
			case EMBEDDED, TO_ONE, TO_MANY, EMBEDDED_ELEMENTS -> this.context.managedTypes().find(attribute.type());
			case BASIC, BASIC_ELEMENTS, OTHER -> null;
		};
	}

	private static List<Step> concat(List<Step> first, List<Step> second) {
		return Stream.concat(first.stream(), second.stream()).toList();
	}

}
