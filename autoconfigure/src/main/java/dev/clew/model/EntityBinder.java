package dev.clew.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import graphql.schema.idl.TypeDefinitionRegistry;
import jakarta.persistence.metamodel.Metamodel;

/**
 * Binds a schema to JPA models, once, at startup. What cannot be bound is collected and
 * thrown as one {@link BindingException}.
 */
public final class EntityBinder {

	private final ManagedTypes managedTypes;

	private final MappingTraits traits;

	private final BindingSettings settings;

	private final List<Problem> found;

	public EntityBinder(Metamodel metamodel, MappingTraits traits, BindingSettings settings,
			List<EntityBindingCustomizer> customizers) {
		this(List.of(metamodel), traits, settings, customizers, List.of());
	}

	/**
	 * Create a binder to several models, which are not related to each other.
	 * @param found problems that were found before, to be told with its own
	 */
	public EntityBinder(List<Metamodel> metamodels, MappingTraits traits, BindingSettings settings,
			List<EntityBindingCustomizer> customizers, List<Problem> found) {
		this.found = List.copyOf(found);
		this.managedTypes = new ManagedTypes(metamodels, traits);
		this.traits = traits;
		BindingCustomization customization = new BindingCustomization(settings);
		customizers.forEach((customizer) -> customizer.customize(customization));
		this.settings = customization.toSettings();
	}

	/**
	 * Bind the given schema, leaving alone what the application serves itself.
	 */
	public EntityBindings bind(TypeDefinitionRegistry registry, ServedFields served) {
		SdlTypes sdl = new SdlTypes(registry);
		List<Problem> problems = new ArrayList<>(this.found);
		new ArgumentSettingsCheck(this.settings.arguments(), problems).check();
		TypeMatcher matcher = new TypeMatcher(this.managedTypes, sdl, this.settings, problems);
		Map<String, TypeSettings> types = matcher.resolveSettings();
		Map<String, EntityModel> models = matcher.match(types);
		BindingContext context = new BindingContext(sdl, this.managedTypes, this.traits, served, types, models,
				this.settings.arguments(), new InputTypes(), problems);
		Map<String, EntityBinding> bindings = new LinkedHashMap<>();
		RequirementBinder requirements = new RequirementBinder(context);
		models.forEach((type, model) -> bindings.put(type, bindType(type, model, context, requirements)));
		requirements.check();
		Map<String, RootField> rootFields = new RootFieldBinder(context).bind();
		new FrameCheck(context).check(rootFields, bindings);
		new InputBinder(context, bindings).bindAll();
		Map<String, RootField> asked = new AskedFieldBinder(context, bindings).bind();
		if (!problems.isEmpty()) {
			throw new BindingException(problems);
		}
		return new EntityBindings(bindings, schemaTypes(sdl, models, served),
				new EntityBindings.RootFields(rootFields, asked), this.managedTypes, this.settings);
	}

	private EntityBinding bindType(String type, EntityModel model, BindingContext context,
			RequirementBinder requirements) {
		FieldBinder binder = new FieldBinder(type, model, context);
		Map<String, FieldBinding> fields = new LinkedHashMap<>();
		context.sdl()
			.fields(type)
			.forEach((name, definition) -> fields.put(name, requirements.bind(type, model, binder.bind(definition))));
		boolean observed = model.isEntity() && Stream.concat(Stream.of(model.javaType()), model.subtypes().stream())
			.anyMatch(this.traits::isObserved);
		String whyEntity = observed ? "callbacks or listeners see %s as it is loaded".formatted(model) : null;
		return new EntityBinding(type, model, context.settings(type).maxDepth(), whyEntity, fields);
	}

	private static EntityBindings.SchemaTypes schemaTypes(SdlTypes sdl, Map<String, EntityModel> models,
			ServedFields served) {
		Set<String> customResolved = new LinkedHashSet<>();
		sdl.abstractTypes().keySet().stream().filter(served::isResolved).forEach(customResolved::add);
		return new EntityBindings.SchemaTypes(sdl.abstractTypes(), sdl.containers(models.keySet()), customResolved);
	}

}
