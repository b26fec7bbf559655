package dev.clew.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds the entity or embeddable of each GraphQL object type, and the settings that are
 * meant for it.
 */
final class TypeMatcher {

	private static final String TYPES = "clew.types";

	private final ManagedTypes managedTypes;

	private final SdlTypes sdl;

	private final BindingSettings settings;

	private final List<Problem> problems;

	TypeMatcher(ManagedTypes managedTypes, SdlTypes sdl, BindingSettings settings, List<Problem> problems) {
		this.managedTypes = managedTypes;
		this.sdl = sdl;
		this.settings = settings;
		this.problems = problems;
	}

	/**
	 * Return the settings by type and field names of the schema.
	 */
	Map<String, TypeSettings> resolveSettings() {
		checkDepth("clew.max-depth", this.settings.maxDepth());
		Map<String, TypeSettings> resolved = new LinkedHashMap<>();
		LenientNames.resolve(this.settings.types(), this.sdl.dataTypes(), TYPES, "object type", this.problems)
			.forEach((type, settings) -> resolved.put(type, resolve(type, settings)));
		return resolved;
	}

	private TypeSettings resolve(String type, TypeSettings settings) {
		String where = TYPES + "." + type;
		checkDepth(where + ".max-depth", settings.maxDepth());
		Set<String> fields = this.sdl.fields(type).keySet();
		String kind = "field of '%s'".formatted(type);
		return new TypeSettings(settings.bind(), settings.entity(),
				LenientNames.resolve(settings.aliases(), fields, where + ".aliases", kind, this.problems),
				LenientNames.resolve(settings.strategies(), fields, where + ".strategies", kind, this.problems),
				settings.maxDepth());
	}

	private void checkDepth(String where, @Nullable Integer depth) {
		if (depth != null && depth < 1) {
			this.problems.add(new Problem(where, "max-depth is %d".formatted(depth),
					"The root's own fields are level 1, so nothing could be answered", "Set it to 1 or more"));
		}
	}

	/**
	 * Return the model of each type that is to be bound.
	 */
	Map<String, EntityModel> match(Map<String, TypeSettings> settings) {
		Map<String, EntityModel> models = new LinkedHashMap<>();
		for (String type : this.sdl.dataTypes()) {
			TypeSettings configured = settings.get(type);
			boolean bind = (configured != null) ? configured.bind() : !this.settings.listedOnly();
			EntityModel model = bind ? find(type, configured) : null;
			if (model != null) {
				models.put(type, model);
			}
		}
		return models;
	}

	private @Nullable EntityModel find(String type, @Nullable TypeSettings settings) {
		String configured = (settings != null) ? settings.entity() : null;
		String name = (configured != null) ? configured : type;
		List<EntityModel> exact = this.managedTypes.all()
			.stream()
			.filter((model) -> model.isEntity() && model.name().equals(name) || model.javaType().getName().equals(name))
			.toList();
		List<EntityModel> candidates = !exact.isEmpty() ? exact
				: this.managedTypes.all()
					.stream()
					.filter((model) -> model.javaType().getSimpleName().equals(name))
					.toList();
		if (candidates.size() > 1) {
			this.problems.add(new Problem(TYPES + "." + type,
					"Type '%s' may mean any of %s".formatted(type,
							candidates.stream().map((model) -> model.javaType().getName()).toList()),
					"They have the same name", "Name one by clew.types.%s.entity=<class name>".formatted(type)));
			return null;
		}
		if (candidates.isEmpty() && settings != null) {
			List<String> known = this.managedTypes.all().stream().map(EntityModel::name).toList();
			this.problems.add(new Problem(TYPES + "." + type + ((configured != null) ? ".entity" : ""),
					"There is no entity or embeddable '%s'".formatted(name),
					"Known are " + LenientNames.Suggestions.listed(known),
					(configured != null) ? LenientNames.Suggestions.remedy(name, known)
							: "Name one by clew.types.%s.entity or remove the type from the configuration"
								.formatted(type)));
		}
		return candidates.isEmpty() ? null : candidates.get(0);
	}

}
