package dev.clew.wiring;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.apollographql.federation.graphqljava._Entity;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DelegatingDataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.graphql.data.federation.FederationSchemaFactory;
import org.springframework.graphql.execution.ClassNameTypeResolver;

/**
 * The application's own {@code @EntityMapping} methods. Spring tells neither which there
 * are nor calls them outside a schema, so it is asked with skeletons of the schema.
 *
 * @param types the types that they resolve
 * @param fetcher calls them, if there are any
 * @param resolver resolves the types of what they return
 */
record EntityMappings(Set<String> types, @Nullable DataFetcher<?> fetcher, TypeResolver resolver) {

	private static final String QUERY = "Query";

	/**
	 * Find the methods for the keyed ones among the given types.
	 */
	static EntityMappings find(FederationSchemaFactory factory, Map<String, FederatedType> types) {
		// What is wrong with the methods themselves
		factory.createSchemaTransformer(skeleton(types.values(), Set.of()), RuntimeWiring.MOCKED_WIRING);
		Set<String> mapped = types.values()
			.stream()
			.filter((type) -> !type.keys().isEmpty() && isMapped(factory, types, type))
			.map(FederatedType::name)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		if (mapped.isEmpty()) {
			return new EntityMappings(mapped, null, new ClassNameTypeResolver());
		}
		GraphQLSchema schema = factory.createGraphQLSchema(skeleton(types.values(), mapped),
				RuntimeWiring.MOCKED_WIRING);
		DataFetcher<?> fetcher = schema.getCodeRegistry()
			.getDataFetcher(FieldCoordinates.coordinates(QUERY, _Entity.fieldName),
					schema.getQueryType().getFieldDefinition(_Entity.fieldName));
		TypeResolver resolver = schema.getCodeRegistry()
			.getTypeResolver((GraphQLUnionType) schema.getType(_Entity.typeName));
		return new EntityMappings(mapped, fetcher, resolver);
	}

	private static boolean isMapped(FederationSchemaFactory factory, Map<String, FederatedType> types,
			FederatedType type) {
		try {
			factory.createSchemaTransformer(skeleton(types.values(), Set.of(type.name())), RuntimeWiring.MOCKED_WIRING);
			return true;
		}
		catch (IllegalStateException ex) {
			return false;
		}
	}

	private static TypeDefinitionRegistry skeleton(Collection<FederatedType> types, Set<String> keyed) {
		String sdl = types.stream()
			.filter((type) -> !type.name().equals(QUERY) && !type.name().startsWith("_"))
			.map((type) -> type.skeleton(keyed.contains(type.name())))
			.collect(Collectors.joining());
		return new SchemaParser().parse("type Query { id: ID }\n" + sdl);
	}

	/**
	 * Return what the application returns for some of the representations.
	 */
	@SuppressWarnings("unchecked")
	Mono<DataFetcherResult<List<@Nullable Object>>> fetch(List<Object> representations,
			DataFetchingEnvironment environment) {
		try {
			Object result = (this.fetcher != null) ? this.fetcher.get(new Some(environment, representations)) : null;
			return (result != null) ? (Mono<DataFetcherResult<List<@Nullable Object>>>) result : Mono.empty();
		}
		catch (Exception ex) {
			return Mono.error(ex);
		}
	}

	/**
	 * A field that some of the representations are given to.
	 */
	private static final class Some extends DelegatingDataFetchingEnvironment {

		private final List<Object> representations;

		Some(DataFetchingEnvironment environment, List<Object> representations) {
			super(environment);
			this.representations = representations;
		}

		@Override
		@SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
		public <T> @Nullable T getArgument(String name) {
			return (T) getArguments().get(name);
		}

		@Override
		public Map<String, Object> getArguments() {
			Map<String, Object> arguments = new LinkedHashMap<>(super.getArguments());
			arguments.put(_Entity.argumentName, this.representations);
			return arguments;
		}

	}

}
