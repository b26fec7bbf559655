package dev.clew.wiring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.clew.model.ArgumentConversion;
import dev.clew.plan.RequestException;
import graphql.execution.ExecutionStepInfo;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * What a federation router tells of the object whose field a controller method serves, as
 * an argument of that method: the fields of the object's key, and those that the field
 * {@code @requires} of other subgraphs.
 *
 * <pre class="code">
 * &#064;SchemaMapping
 * int shipping(Product product, Representation representation) {
 *     return this.tariff.of(product, representation.get("weight", Integer.class));
 * }
 * </pre>
 *
 * <p>
 * It is empty where the object was not asked for by a representation. A
 * {@code @BatchMapping} method cannot have one.
 */
public final class Representation {

	private static final String ENTITIES = "_entities";

	private final Map<String, @Nullable Object> fields;

	private Representation(Map<String, @Nullable Object> fields) {
		this.fields = Collections.unmodifiableMap(fields);
	}

	/**
	 * Return the representation of the object that has the field.
	 */
	static Representation of(DataFetchingEnvironment environment) {
		ExecutionStepInfo object = environment.getExecutionStepInfo().getParent();
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		boolean root = object.getPath().isListSegment() && object.getParent().getPath().getLevel() == 1;
		if (root && object.getFieldDefinition().getName().equals(ENTITIES)) {
			List<?> representations = (List<?>) object.getArguments().getOrDefault("representations", List.of());
			if (representations.get(object.getPath().getSegmentIndex()) instanceof Map<?, ?> given) {
				given.forEach((name, value) -> fields.put(String.valueOf(name), value));
			}
		}
		return new Representation(fields);
	}

	/**
	 * Return all fields as the router has sent them, {@code __typename} among them; none
	 * where the object was found otherwise.
	 */
	public Map<String, @Nullable Object> fields() {
		return this.fields;
	}

	/**
	 * Return the value of a field, or {@code null} where there is none. One that is none
	 * of the type is an error of the request.
	 */
	public <T> @Nullable T get(String field, Class<T> type) {
		Object value = this.fields.get(field);
		if (value == null) {
			return null;
		}
		Object converted = ArgumentConversion.convert(value, type);
		if (converted == null) {
			throw new RequestException(
					"'%s' of '%s' cannot be '%s'.".formatted(field, this.fields.get("__typename"), value),
					Map.of("representation", this.fields));
		}
		return type.cast(converted);
	}

	@Override
	public String toString() {
		return this.fields.toString();
	}

}
