package dev.clew.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import dev.clew.model.Bindings;
import dev.clew.model.EntityBinding;
import dev.clew.model.EntityBindings;
import dev.clew.model.RootField;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Field;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.UnionWiringEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plans documents without a database: graphql-java really executes them, and a data
 * fetcher plans what it is asked for instead of fetching it.
 */
final class Plans {

	private final Bindings spec;

	private final EntityBindings bindings;

	private final Planner planner;

	private Plans(Bindings spec) {
		this.spec = spec;
		this.bindings = spec.bind();
		this.planner = new Planner(this.bindings);
	}

	static Plans of(Bindings spec) {
		return new Plans(spec);
	}

	/**
	 * Plan the one root field of the document.
	 */
	FetchPlan plan(String document) {
		return planned(document, Map.of()).plan();
	}

	/**
	 * Plan the one root field of the document, with variables.
	 */
	FetchPlan plan(String document, Map<String, Object> variables) {
		return planned(document, variables).plan();
	}

	Planned<FetchPlan> planned(String document, Map<String, Object> variables) {
		Map<String, Planned<FetchPlan>> plans = planEach(document, variables);
		assertThat(plans).as("root fields").hasSize(1);
		return plans.values().iterator().next();
	}

	/**
	 * Plan all root fields of the document, by result key.
	 */
	Map<String, Planned<FetchPlan>> planEach(String document, Map<String, Object> variables) {
		Map<String, RootField> fields = new LinkedHashMap<>();
		this.bindings.rootFields().forEach((field) -> fields.put(field.name(), field));
		return capture(document, variables, "Query", (environment) -> {
			RootField field = Objects.requireNonNull(fields.get(environment.getField().getName()), "root field");
			return this.planner.planRoot(field, new KnownField(selected(environment), false),
					environment.getArguments());
		});
	}

	/**
	 * Plan a relation of an object that is there already, as its data fetcher does.
	 */
	Edge reached(String type, String document) {
		EntityBinding owner = this.bindings.get(type);
		Depth depth = Depth.start(owner, this.bindings.settings().maxDepth());
		Map<String, Planned<Edge>> edges = capture(document, Map.of(), type, (environment) -> {
			SelectedField field = selected(environment);
			Selection owners = new Selection(Map.of(type, Map.of(field.resultKey(), field)));
			return this.planner.planRelation(owners, new Slot(type, field.resultKey(), field.name()), null,
					(binding) -> depth);
		});
		assertThat(edges).as("relations").hasSize(1);
		return edges.values().iterator().next().plan();
	}

	/**
	 * Return the to-one paths that a query for the entity of the given type may join.
	 */
	List<String> toOnePaths(String type, String document) {
		return capture(document, Map.of(), "Query",
				(environment) -> this.planner.toOnePaths(this.bindings.get(type).entity(), selected(environment)))
			.values()
			.iterator()
			.next();
	}

	private SelectedField selected(DataFetchingEnvironment environment) {
		SelectionReader.Request request = new SelectionReader.Request(environment.getFragmentsByName(),
				environment.getVariables(), (type, field) -> arguments(type, field, environment));
		return new SelectionReader(this.bindings, request).read(environment.getMergedField(),
				environment.getArguments(), GraphQLTypeUtil.unwrapAll(environment.getFieldType()).getName());
	}

	private static Map<String, Object> arguments(String type, Field field, DataFetchingEnvironment environment) {
		GraphQLFieldDefinition definition = environment.getGraphQLSchema()
			.getObjectType(type)
			.getFieldDefinition(field.getName());
		return ValuesResolver.getArgumentValues(environment.getGraphQLSchema().getCodeRegistry(),
				definition.getArguments(), field.getArguments(), CoercedVariables.of(environment.getVariables()),
				environment.getGraphQlContext(), environment.getLocale());
	}

	private <T> Map<String, T> capture(String document, Map<String, Object> variables, String type,
			Capture<T> captured) {
		Map<String, Callable<T>> outcomes = new LinkedHashMap<>();
		DataFetcher<Object> fetcher = (environment) -> {
			if (!((GraphQLNamedType) environment.getParentType()).getName().equals(type)) {
				return isList(environment) ? List.of(Map.of()) : Map.of();
			}
			try {
				T outcome = captured.apply(environment);
				outcomes.put(environment.getMergedField().getResultKey(), () -> outcome);
			}
			catch (RuntimeException ex) {
				outcomes.put(environment.getMergedField().getResultKey(), () -> {
					throw ex;
				});
			}
			return null;
		};
		RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new Walking(fetcher)).build();
		ExecutionResult result = GraphQL
			.newGraphQL(new SchemaGenerator().makeExecutableSchema(this.spec.registry(), wiring))
			.build()
			.execute(ExecutionInput.newExecutionInput(document).variables(variables));
		assertThat(outcomes).as("what was planned; errors are %s", result.getErrors()).isNotEmpty();
		Map<String, T> plans = new LinkedHashMap<>();
		outcomes.forEach((key, outcome) -> plans.put(key, call(outcome)));
		return plans;
	}

	private static boolean isList(DataFetchingEnvironment environment) {
		return GraphQLTypeUtil.unwrapNonNull(environment.getFieldType()) instanceof GraphQLList;
	}

	private static <T> T call(Callable<T> outcome) {
		try {
			return outcome.call();
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Plans what a data fetcher is asked for.
	 */
	private interface Capture<T> {

		T apply(DataFetchingEnvironment environment);

	}

	/**
	 * Answers every field by one data fetcher; scalars of any name are accepted.
	 */
	private static final class Walking extends MockedWiringFactory {

		private final DataFetcher<?> fetcher;

		Walking(DataFetcher<?> fetcher) {
			this.fetcher = fetcher;
		}

		@Override
		public DataFetcher<?> getDataFetcher(FieldWiringEnvironment environment) {
			return this.fetcher;
		}

		@Override
		public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
			return (object) -> null;
		}

		@Override
		public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
			return (object) -> null;
		}

	}

}
