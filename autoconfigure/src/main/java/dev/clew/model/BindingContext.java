package dev.clew.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What the binders of one run share.
 *
 * @param sdl the schema
 * @param managedTypes the JPA model
 * @param traits what the provider knows beside it
 * @param served what the application serves itself
 * @param types settings by type
 * @param models models by type: the types that are bound
 * @param arguments settings for arguments that filter, order and page
 * @param inputs where the types of such arguments are collected
 * @param problems where problems are collected
 */
record BindingContext(SdlTypes sdl, ManagedTypes managedTypes, MappingTraits traits, ServedFields served,
		Map<String, TypeSettings> types, Map<String, EntityModel> models, ArgumentSettings arguments, InputTypes inputs,
		List<Problem> problems) {

	TypeSettings settings(String type) {
		return this.types.getOrDefault(type, TypeSettings.NONE);
	}

	/**
	 * Return the model of a type that is bound.
	 */
	EntityModel model(String boundType) {
		return Objects.requireNonNull(this.models.get(boundType));
	}

	/**
	 * Return the object types behind the given type that are bound.
	 */
	List<String> boundObjects(String type) {
		return this.sdl.objectsOf(type).stream().filter(this.models::containsKey).toList();
	}

	/**
	 * Return how a field of the given type shows what it leads to.
	 */
	Frame frame(SdlTypes.TypeReference type) {
		return this.sdl.frame(type, this.models.keySet());
	}

	/**
	 * Return why values of the given type are never read as rows, if they are not.
	 */
	@Nullable String whyEntities(String type) {
		return this.served.isResolved(type) ? "the application resolves the type of a '%s'".formatted(type) : null;
	}

	void problem(String where, String what, String why, String remedy) {
		Problem problem = new Problem(where, what, why, remedy);
		if (!this.problems.contains(problem)) {
			this.problems.add(problem);
		}
	}

	/**
	 * Return the most specific entity that all given types are, if there is one.
	 */
	@Nullable EntityModel commonEntity(List<String> objectTypes) {
		return this.managedTypes.common(objectTypes.stream().map(this::model).toList());
	}

}
