package dev.clew.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.language.FieldDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fields of the query type that Clew answers by itself.
 */
final class RootFieldBinder {

	private final BindingContext context;

	RootFieldBinder(BindingContext context) {
		this.context = context;
	}

	Map<String, RootField> bind() {
		Map<String, RootField> fields = new LinkedHashMap<>();
		this.context.sdl().fields(this.context.sdl().queryType()).forEach((name, definition) -> {
			RootField field = bind(definition);
			if (field != null) {
				fields.put(name, field);
			}
		});
		return fields;
	}

	private @Nullable RootField bind(FieldDefinition definition) {
		SdlTypes.TypeReference reference = SdlTypes.TypeReference.of(definition.getType());
		Frame frame = this.context.frame(reference);
		List<String> targets = this.context.boundObjects(frame.node());
		boolean whole = targets.size() == this.context.sdl().objectsOf(frame.node()).size();
		EntityModel entity = (whole && !targets.isEmpty()) ? this.context.commonEntity(targets) : null;
		if (entity == null || reference.depth() > (frame.shape().isContainer() ? 0 : 1)
				|| isServed(definition.getName(), entity)) {
			return null;
		}
		FieldArguments arguments = new ArgumentBinder(this.context)
			.bind(new ArgumentPlace(this.context.sdl().queryType(), definition, frame, targets, entity, null));
		return new RootField(definition.getName(), frame, entity, targets,
				this.context.managedTypes().only(entity, targets.stream().map(this.context::model).toList()),
				this.context.whyEntities(frame.node()), arguments);
	}

	private boolean isServed(String field, EntityModel entity) {
		ServedFields served = this.context.served();
		return served.isServed("Query", field) || served.isServed(this.context.sdl().queryType(), field)
				|| served.isRepositoryServed(entity.javaType());
	}

}
