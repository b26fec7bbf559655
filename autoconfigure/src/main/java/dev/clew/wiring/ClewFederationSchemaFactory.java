package dev.clew.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.apollographql.federation.graphqljava.Federation;
import com.apollographql.federation.graphqljava.SchemaTransformer;
import dev.clew.plan.RequestException;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.federation.FederationSchemaFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;

/**
 * Creates the schema of a subgraph of Apollo Federation, as Spring's
 * {@link FederationSchemaFactory} does, but needs no {@code @EntityMapping} for types
 * that are bound: all representations of a type are found by one plan.
 *
 * <pre class="code">
 * &#64;Bean
 * GraphQlSourceBuilderCustomizer federation(ClewFederationSchemaFactory factory) {
 * 	return (builder) -&gt; builder.schemaFactory(factory::createGraphQLSchema);
 * }
 * </pre>
 */
public final class ClewFederationSchemaFactory {

	private static final Log logger = LogFactory.getLog(ClewFederationSchemaFactory.class);

	private final Supplier<@Nullable ClewWiringConfigurer> configurer;

	private final FederationSchemaFactory mappings;

	private final Supplier<List<DataFetcherExceptionResolver>> resolvers;

	/**
	 * Create a factory.
	 * @param configurer the configurer that binds the schema, where Clew serves it
	 * @param mappings finds the application's own {@code @EntityMapping} methods
	 * @param resolvers make errors of exceptions
	 */
	public ClewFederationSchemaFactory(Supplier<@Nullable ClewWiringConfigurer> configurer,
			FederationSchemaFactory mappings, Supplier<List<DataFetcherExceptionResolver>> resolvers) {
		this.configurer = configurer;
		this.mappings = mappings;
		this.resolvers = resolvers;
	}

	/**
	 * Create the schema.
	 */
	public GraphQLSchema createGraphQLSchema(TypeDefinitionRegistry registry, RuntimeWiring wiring) {
		return createSchemaTransformer(registry, wiring).build();
	}

	/**
	 * Prepare the schema, for applications that have something to add.
	 */
	public SchemaTransformer createSchemaTransformer(TypeDefinitionRegistry registry, RuntimeWiring wiring) {
		Map<String, FederatedType> types = FederatedType.read(registry);
		EntityMappings mappings = EntityMappings.find(this.mappings, types);
		ClewWiringConfigurer configurer = this.configurer.get();
		Engine engine = (configurer != null) ? configurer.engine() : null;
		Map<String, KeyedType> keyed = (engine != null)
				? new KeyedTypes(types, engine.bindings()).bind(mappings.types()) : Map.of();
		if (logger.isDebugEnabled()) {
			logger.debug("_entities are found by their keys: %s; by the application: %s".formatted(keyed.keySet(),
					mappings.types()));
		}
		EntitiesFetcher fetcher = new EntitiesFetcher(engine, keyed, mappings, exceptionHandler());
		return Federation.transform(registry, wiring).fetchEntities(fetcher).resolveEntityType(fetcher);
	}

	// Bad representations are the client's error also where Clew stands aside
	private DataFetcherExceptionHandler exceptionHandler() {
		List<DataFetcherExceptionResolver> resolvers = new ArrayList<>(this.resolvers.get());
		resolvers.add(DataFetcherExceptionResolver
			.forSingleError((ex, environment) -> (ex instanceof RequestException request)
					? ClewExceptionResolver.badRequest(request, environment) : null));
		return DataFetcherExceptionResolver.createExceptionHandler(resolvers);
	}

}
