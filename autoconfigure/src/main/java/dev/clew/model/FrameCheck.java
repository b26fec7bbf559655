package dev.clew.model;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

import graphql.language.FieldDefinition;

/**
 * Tells of the fields around a list that nobody answers: Clew fills what makes a type a
 * page or a connection, the rest is the application's.
 */
final class FrameCheck {

	private static final Set<String> OF_CONNECTION = Set.of("edges", "pageInfo", Frame.TOTAL_COUNT);

	private static final Set<String> OF_EDGE = Set.of("node", "cursor");

	private final BindingContext context;

	FrameCheck(BindingContext context) {
		this.context = context;
	}

	void check(Map<String, RootField> rootFields, Map<String, EntityBinding> bindings) {
		rootFields.keySet().forEach((field) -> check(this.context.sdl().queryType(), field));
		bindings.values()
			.forEach((binding) -> binding.fields()
				.values()
				.stream()
				.filter((field) -> field.relation() != null)
				.forEach((field) -> check(binding.typeName(), field.name())));
	}

	private void check(String type, String field) {
		SdlTypes.TypeReference shown = type(type, field);
		Frame frame = this.context.frame(shown);
		if (frame.shape() == Shape.PAGE) {
			check(shown.name(), Set.of(frame.path().get(0), Frame.TOTAL_COUNT), type + "." + field);
		}
		if (frame.shape() == Shape.CONNECTION) {
			check(shown.name(), OF_CONNECTION, type + "." + field);
			check(type(shown.name(), "edges").name(), OF_EDGE, type + "." + field);
		}
	}

	private SdlTypes.TypeReference type(String type, String field) {
		FieldDefinition definition = Objects.requireNonNull(this.context.sdl().fields(type).get(field));
		return SdlTypes.TypeReference.of(definition.getType());
	}

	private void check(String frame, Set<String> filled, String shownBy) {
		ServedFields served = this.context.served();
		this.context.sdl()
			.fields(frame)
			.keySet()
			.stream()
			.filter((field) -> !filled.contains(field) && !served.isServed(frame, field)
					&& !served.isWrapped(frame, field))
			.forEach((field) -> this.context.problem(frame + "." + field,
					"Nobody answers '%s', which stands around the list of '%s'".formatted(field, shownBy),
					"Clew fills %s of '%s'".formatted(String.join(", ", filled.stream().sorted().toList()), frame),
					"Serve it by a @SchemaMapping(typeName = \"%s\") method, serve '%s' by a controller, or take the field out"
						.formatted(frame, shownBy)));
	}

}
