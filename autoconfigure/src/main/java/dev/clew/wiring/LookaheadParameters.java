package dev.clew.wiring;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.clew.model.ServedFields.Asked;
import graphql.language.SchemaDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * Finds the methods of controllers that have a {@link Lookahead} among their parameters.
 */
final class LookaheadParameters {

	private LookaheadParameters() {
	}

	/**
	 * Return the fields that such methods serve.
	 */
	@SuppressWarnings("rawtypes")
	static List<Asked> find(RuntimeWiring wiring, TypeDefinitionRegistry registry) {
		List<Asked> found = new ArrayList<>();
		for (Map.Entry<String, Map<String, DataFetcher>> type : wiring.getDataFetchers().entrySet()) {
			String name = operation(type.getKey(), registry);
			type.getValue().forEach((field, fetcher) -> {
				Method method = method(fetcher);
				Asked asked = (method != null) ? asked(name, field, method) : null;
				if (asked != null) {
					found.add(asked);
				}
			});
		}
		return found;
	}

	// Controllers say "Query", whatever the schema calls it
	private static String operation(String type, TypeDefinitionRegistry registry) {
		return registry.schemaDefinition()
			.map(SchemaDefinition::getOperationTypeDefinitions)
			.orElse(List.of())
			.stream()
			.filter((operation) -> operation.getName().equalsIgnoreCase(type))
			.map((operation) -> operation.getTypeName().getName())
			.findFirst()
			.orElse(type);
	}

	private static @Nullable Asked asked(String type, String field, Method method) {
		MethodParameter parameter = parameter(method);
		if (parameter == null) {
			return null;
		}
		Class<?> entity = ResolvableType.forMethodParameter(parameter).getGeneric(0).resolve(Object.class);
		return new Asked(type, field, entity, describe(method),
				AnnotatedElementUtils.hasAnnotation(method, BatchMapping.class));
	}

	/**
	 * Return the method behind a data fetcher, if it is one of a controller.
	 */
	static @Nullable Method method(DataFetcher<?> fetcher) {
		return (fetcher instanceof SelfDescribingDataFetcher<?> controller) ? controller.asMethod() : null;
	}

	/**
	 * Return the parameter of a method that is a {@link Lookahead}, if there is one.
	 */
	static @Nullable MethodParameter parameter(Method method) {
		int index = Arrays.asList(method.getParameterTypes()).indexOf(Lookahead.class);
		return (index >= 0) ? new MethodParameter(method, index) : null;
	}

	/**
	 * Return the name of a method, for messages.
	 */
	static String describe(Executable method) {
		return "%s.%s".formatted(method.getDeclaringClass().getSimpleName(), method.getName());
	}

}
