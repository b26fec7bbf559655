package dev.clew.complete;

import java.util.Optional;
import java.util.Set;

import graphql.GraphQL;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;

/**
 * Tells engines that may make another document of the same text for each request.
 */
public final class OwnDocuments {

	private static final Set<String> REWRITING = Set.of("instrumentDocumentAndVariables", "instrumentSchema");

	private OwnDocuments() {
	}

	/**
	 * Return why, if the engine may.
	 */
	public static Optional<String> reason(GraphQL engine) {
		Class<?> visibility = engine.getGraphQLSchema().getCodeRegistry().getFieldVisibility().getClass();
		// Those of the engine itself do not look at who asks
		if (visibility.getPackage() != DefaultGraphqlFieldVisibility.class.getPackage()) {
			return Optional.of("%s says which fields there are".formatted(visibility.getName()));
		}
		return InstrumentationMethods.overriding(engine.getInstrumentation(), REWRITING, Set.of())
			.map((type) -> "%s may change them".formatted(type.getName()));
	}

}
