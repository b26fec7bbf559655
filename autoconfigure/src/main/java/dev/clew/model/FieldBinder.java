package dev.clew.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import dev.clew.model.FieldBinding.Kind;
import graphql.language.FieldDefinition;
import graphql.language.NonNullType;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Binds the fields of one GraphQL object type.
 */
final class FieldBinder {

	private final String type;

	private final EntityModel model;

	private final BindingContext context;

	private final TypeSettings settings;

	private final PlainReads plainReads;

	private final FieldProblems problems;

	FieldBinder(String type, EntityModel model, BindingContext context) {
		this.type = type;
		this.model = model;
		this.context = context;
		this.settings = context.settings(type);
		this.plainReads = new PlainReads(context);
		this.problems = new FieldProblems(context);
	}

	FieldBinding bind(FieldDefinition field) {
		String name = field.getName();
		String alias = this.settings.aliases().get(name);
		List<String> names = (alias != null) ? Arrays.asList(alias.split("\\.")) : List.of(name);
		AttributePath path = AttributePath.follow(this.model, names, this.context.managedTypes());
		if (alias != null && path == null) {
			this.problems.unknownPath(where("aliases", name), this.model, alias, names);
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
		if (path != null && path.last().traits().filtered()) {
			this.problems.unfilterable(this.type, binding, path.last());
		}
		return (field.getType() instanceof NonNullType) ? binding.asNeverNull() : binding;
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
		List<String> targets = this.context.boundObjects(reference.name());
		Class<?> elements = (reference.depth() == 1) ? path.last().type().getComponentType() : null;
		boolean objects = !targets.isEmpty()
				&& targets.stream().allMatch((target) -> this.context.model(target).javaType() == elements);
		if (!targets.isEmpty() && !objects) {
			this.problems.disagrees(this.type, field.getName(),
					"'%s' is a type that is bound".formatted(reference.name()), path);
		}
		else if (!TypeAgreement.agrees(reference, path.last().type())) {
			this.problems.disagrees(this.type, field.getName(),
					"the schema says %s".formatted(TypeAgreement.describe(reference)), path);
		}
		else if (TypeAgreement.isLocator(path.last().type())) {
			this.context.problem(this.type + "." + field.getName(),
					"Attribute '%s' is a %s".formatted(path.last().name(), path.last().type().getSimpleName()),
					"It can be read only while its transaction is open, not when the answer is written",
					"Map it as a String or byte[] with @Lob, or serve the field by a controller");
		}
		if (answersArguments(field, names.get(0))) {
			return null;
		}
		return new FieldBinding(field.getName(), Kind.COLUMN, names, null, null, whyEntity(field.getName(), path));
	}

	private @Nullable FieldBinding embedded(FieldDefinition field, AttributePath path,
			SdlTypes.TypeReference reference) {
		AttributeModel attribute = path.last();
		if (this.context.sdl().isCustomScalar(reference.name())) {
			return column(field, path, List.of(attribute.name()), reference);
		}
		EntityModel target = this.context.models().get(reference.name());
		if (target == null || answersArguments(field, attribute.name())) {
			if (!this.context.sdl().isObjectOrAbstract(reference.name())) {
				this.problems.disagrees(this.type, field.getName(),
						"the schema says %s".formatted(TypeAgreement.describe(reference)), path);
			}
			return null;
		}
		if (reference.list() || target.javaType() != attribute.type()) {
			this.problems.disagrees(this.type, field.getName(),
					"the schema says %s".formatted(TypeAgreement.describe(reference)), path);
		}
		return new FieldBinding(field.getName(), Kind.EMBEDDED, List.of(attribute.name()), null, reference.name(),
				whyEntity(field.getName(), path));
	}

	private @Nullable FieldBinding relation(FieldDefinition field, AttributePath path,
			SdlTypes.TypeReference reference) {
		AttributeModel attribute = path.last();
		Frame frame = this.context.frame(reference);
		List<String> targets = this.context.boundObjects(frame.node());
		if (attribute.keyed() && !reference.list() && isShownByKey(reference, targets)) {
			return null;
		}
		boolean embedded = attribute.kind() == AttributeModel.Kind.EMBEDDED_ELEMENTS;
		boolean plainElements = attribute.kind() == AttributeModel.Kind.BASIC_ELEMENTS
				|| embedded && this.context.sdl().isCustomScalar(reference.name());
		if (plainElements && !reference.list() && this.context.sdl().isCustomScalar(reference.name())) {
			return null;
		}
		if (targets.isEmpty() != plainElements) {
			if (!targets.isEmpty() || attribute.keyed() || !this.context.sdl().isObjectOrAbstract(reference.name())) {
				this.problems.disagrees(this.type, field.getName(),
						"the schema says %s".formatted(TypeAgreement.describe(reference)), path);
			}
			return null;
		}
		boolean related = targets.stream()
			.map((target) -> this.context.model(target).javaType())
			.allMatch(
					(target) -> target.isAssignableFrom(attribute.type()) || attribute.type().isAssignableFrom(target));
		boolean entries = attribute.keyed() && plainElements && ClassUtils.isSimpleValueType(attribute.type())
				&& this.context.sdl().isObjectOrAbstract(reference.name());
		boolean agrees = !entries && (!plainElements
				|| TypeAgreement.agrees(new SdlTypes.TypeReference(reference.name(), 0), attribute.type()));
		boolean contained = frame.shape().isContainer();
		int lists = (attribute.isPlural() && !contained) ? 1 : 0;
		if (reference.depth() != lists || contained && attribute.kind() != AttributeModel.Kind.TO_MANY || !related
				|| !agrees) {
			this.problems.disagrees(this.type, field.getName(),
					"the schema says %s".formatted(TypeAgreement.describe(reference)), path);
			return null;
		}
		EntityModel rows = attribute.isRelation() ? this.context.managedTypes().find(attribute.type()) : null;
		FieldArguments arguments = new ArgumentBinder(this.context)
			.bind(new ArgumentPlace(this.type, field, frame, targets, rows, attribute));
		String accessor = whyAccessor(field.getName(), path);
		boolean reported = attribute.traits().ordersItself() && !arguments.paging().isEmpty();
		if (accessor != null && (contained || !arguments.isEmpty()) && !reported && !answersItself(field, attribute)) {
			this.context.problem(this.type + "." + field.getName(),
					"'%s' cannot show a part of '%s'".formatted(field.getName(), attribute.name()),
					"The object itself shows all of it, because " + accessor,
					"Make its accessor plain, remove the arguments, or serve the field by a controller");
		}
		return new FieldBinding(field.getName(), Kind.RELATION, List.of(attribute.name()),
				new RelationBinding(attribute, targets, strategy(field.getName(), attribute),
						this.settings.strategies().containsKey(field.getName()), this.context.whyEntities(frame.node()),
						frame, arguments),
				null, whyEntity(field.getName(), path));
	}

	// An object type may show a map by its keys, as a scalar may
	private boolean isShownByKey(SdlTypes.TypeReference reference, List<String> targets) {
		return targets.isEmpty() && (this.context.sdl().isObjectOrAbstract(reference.name())
				|| this.context.sdl().isCustomScalar(reference.name()));
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
		return whyAccessor(field, path);
	}

	private @Nullable String whyAccessor(String field, AttributePath path) {
		return path.last().traits().ordersItself() ? "the collection of '%s' sorts itself".formatted(field)
				: this.plainReads.whyNot(path);
	}

	private boolean answersItself(FieldDefinition field, AttributeModel attribute) {
		return this.context.served().isWrapped(this.type, field.getName())
				|| this.plainReads.takesEnvironment(this.model, attribute.name());
	}

	/**
	 * Return whether the object itself takes the arguments of a field; arguments that
	 * nobody takes are reported.
	 */
	private boolean answersArguments(FieldDefinition field, String property) {
		if (field.getInputValueDefinitions().isEmpty()) {
			return false;
		}
		boolean taken = this.plainReads.takesEnvironment(this.model, property);
		if (!taken) {
			String argument = field.getInputValueDefinitions().get(0).getName();
			this.context.problem("%s.%s(%s)".formatted(this.type, field.getName(), argument),
					"Argument '%s' cannot be honoured".formatted(argument),
					"'%s' is a single value of %s, which takes no argument".formatted(property, this.model),
					"Remove the argument, or serve the field by a controller");
		}
		return taken;
	}

	private String where(String map, String field) {
		return "clew.types.%s.%s.%s".formatted(this.type, map, field);
	}

}
