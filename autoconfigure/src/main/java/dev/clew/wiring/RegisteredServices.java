package dev.clew.wiring;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.clew.model.RequiredPaths;
import dev.clew.model.ServedFields;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.WiringFactory;

import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * Reads from the wiring what the application answers or watches itself.
 */
final class RegisteredServices implements ServedFields {

	private static final Set<String> BUILT_IN = Set.of("deprecated", "specifiedBy", "oneOf");

	private static final String SPRING = "org.springframework.graphql.";

	private final RuntimeWiring wiring;

	private final boolean factories;

	private final Set<Class<?>> repositoryTypes;

	private final List<Asked> asked;

	private final Set<String> wrapped = new HashSet<>();

	RegisteredServices(RuntimeWiring wiring, List<WiringFactory> factories, TypeDefinitionRegistry registry,
			Collection<Class<?>> repositoryTypes) {
		this.wiring = wiring;
		// Whether a factory would serve a field cannot be asked before the schema is made
		this.factories = factories.stream().anyMatch((factory) -> !factory.getClass().getName().startsWith(SPRING));
		this.repositoryTypes = Set.copyOf(repositoryTypes);
		this.asked = LookaheadParameters.find(wiring, registry);
		registry.getTypes(ObjectTypeDefinition.class).forEach(this::readDirectives);
		registry.objectTypeExtensions().values().stream().flatMap(List::stream).forEach(this::readDirectives);
	}

	private void readDirectives(ImplementingTypeDefinition<?> type) {
		boolean whole = isWatched((DirectivesContainer<?>) type);
		for (FieldDefinition field : type.getFieldDefinitions()) {
			boolean arguments = field.getInputValueDefinitions().stream().anyMatch(this::isWatched);
			if (whole || arguments || isWatched(field)) {
				this.wrapped.add(type.getName() + "." + field.getName());
			}
		}
	}

	private boolean isWatched(DirectivesContainer<?> element) {
		return element.getDirectives()
			.stream()
			.map(Directive::getName)
			.filter((name) -> !BUILT_IN.contains(name))
			.anyMatch((name) -> this.wiring.getRegisteredDirectiveWiring().containsKey(name)
					|| !this.wiring.getDirectiveWiring().isEmpty());
	}

	@Override
	@SuppressWarnings("rawtypes")
	public boolean isServed(String type, String field) {
		Map<String, DataFetcher> fetchers = this.wiring.getDataFetchers().getOrDefault(type, Map.of());
		return fetchers.containsKey(field) || this.wiring.getDefaultDataFetcherForType(type) != null
				|| this.wiring.getCodeRegistry().hasDataFetcher(FieldCoordinates.coordinates(type, field));
	}

	@Override
	public boolean isWrapped(String type, String field) {
		return this.factories || this.wrapped.contains(type + "." + field);
	}

	@Override
	public boolean isResolved(String type) {
		return this.wiring.getTypeResolvers().containsKey(type);
	}

	@Override
	public List<Asked> asked() {
		return this.asked;
	}

	@Override
	public boolean isRepositoryServed(Class<?> entity) {
		return this.repositoryTypes.contains(entity);
	}

	@Override
	public Map<String, RequiredPaths> required() {
		Map<String, RequiredPaths> required = new TreeMap<>();
		this.wiring.getDataFetchers().forEach((type, fetchers) -> fetchers.forEach((field, fetcher) -> {
			Method method = (fetcher instanceof SelfDescribingDataFetcher<?> controller) ? controller.asMethod() : null;
			RequiredPaths paths = (method != null) ? RequiredPaths.of(method) : null;
			if (paths != null) {
				required.put(type + "." + field, paths);
			}
		}));
		return required;
	}

}
