package dev.clew.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Tells whether reading an attribute from the object shows no more than its column holds.
 */
final class PlainReads {

	private static final PlainAccessors ACCESSORS = new PlainAccessors();

	private final BindingContext context;

	PlainReads(BindingContext context) {
		this.context = context;
	}

	boolean isReadable(EntityModel model, String property) {
		return ACCESSORS.isReadable(model.javaType(), property);
	}

	/**
	 * Return whether an accessor of the property takes the data fetching environment, and
	 * with it the arguments of its field.
	 */
	boolean takesEnvironment(EntityModel model, String property) {
		Set<String> names = Set.of(property, "get" + StringUtils.capitalize(property),
				"is" + StringUtils.capitalize(property));
		return Arrays.stream(model.javaType().getMethods())
			.anyMatch((method) -> names.contains(method.getName())
					&& List.of(method.getParameterTypes()).contains(DataFetchingEnvironment.class));
	}

	/**
	 * Return why the path must be read from objects, or {@code null} where a row shows
	 * the same.
	 */
	@Nullable String whyNot(AttributePath path) {
		for (int step = 0; step < path.attributes().size(); step++) {
			String reason = whyNot(path.owners().get(step), path.attributes().get(step), step > 0);
			if (reason != null) {
				return reason;
			}
		}
		return null;
	}

	private @Nullable String whyNot(EntityModel owner, AttributeModel attribute, boolean crossed) {
		if (attribute.objectOnly()) {
			return "only the object shows '%s'".formatted(attribute.name());
		}
		List<Class<?>> classes = new ArrayList<>(owner.subtypes());
		classes.add(0, owner.javaType());
		for (Class<?> type : classes) {
			if (!ACCESSORS.isPlain(type, attribute.name(), attribute.name())) {
				return "the accessor of %s.%s does more than return its field".formatted(type.getSimpleName(),
						attribute.name());
			}
			if (attribute.setByMethod() && !ACCESSORS.isPlainWritten(type, attribute.name())) {
				return "setting %s.%s does more than store the value".formatted(type.getSimpleName(), attribute.name());
			}
			if (crossed && owner.isEntity() && this.context.traits().isObserved(type)) {
				return "callbacks or listeners see %s as it is loaded".formatted(owner);
			}
		}
		return null;
	}

}
