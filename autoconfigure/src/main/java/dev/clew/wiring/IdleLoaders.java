package dev.clew.wiring;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.clew.model.EntityBindings;
import dev.clew.model.RootField;
import dev.clew.plan.FieldNames;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionId;
import graphql.execution.MergedField;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLTypeVisitor;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.GraphQLUnionType;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.SingletonPropertyDataFetcher;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import org.jspecify.annotations.Nullable;

/**
 * Finds queries that no data loader serves, because all that they select is planned and
 * read from rows. The engine need not count the fields of their levels, which takes a
 * tenth of a large answer.
 */
public final class IdleLoaders {

	private final Supplier<@Nullable Engine> engine;

	private final Map<String, Boolean> ownRoots = new ConcurrentHashMap<>();

	private volatile @Nullable Known known;

	IdleLoaders(Supplier<@Nullable Engine> engine) {
		this.engine = engine;
	}

	/**
	 * Return what sees the fields of the query type as the schema has them in the end: a
	 * directive or another visitor may have put something around ours.
	 */
	public GraphQLTypeVisitor visitor() {
		return new GraphQLTypeVisitorStub() {

			@Override
			public TraversalControl visitGraphQLFieldDefinition(GraphQLFieldDefinition field,
					TraverserContext<GraphQLSchemaElement> context) {
				if (context.getParentNode() instanceof GraphQLObjectType parent) {
					GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
					FieldCoordinates coordinates = FieldCoordinates.coordinates(parent, field);
					IdleLoaders.this.ownRoots.put(coordinates.toString(),
							code.getDataFetcher(coordinates, field) instanceof RootFetcher);
				}
				return TraversalControl.CONTINUE;
			}

		};
	}

	/**
	 * Return whether the loaders of a query stay idle. If so its context keeps that.
	 * @param roots its fields at the root
	 */
	public boolean areLeftBy(ExecutionContext execution, List<MergedField> roots) {
		Engine engine = this.engine.get();
		if (engine == null || !engine.bindings().settings().projection() || execution.hasIncrementalSupport()
				|| !roots.stream().allMatch((field) -> isAnswered(field.getName(), execution, engine)) || FieldNames
					.areBelow(roots, execution.getFragmentsByName(), others(execution.getGraphQLSchema(), engine))) {
			return false;
		}
		execution.getGraphQLContext().put(IdleLoaders.class, execution.getExecutionId());
		return true;
	}

	/**
	 * Return whether no loader is dispatched for what is executed. A context may serve
	 * several executions.
	 */
	static boolean areLeft(GraphQLContext request, ExecutionId execution) {
		Object left = request.get(IdleLoaders.class);
		return left != null && left.equals(execution);
	}

	private boolean isAnswered(String field, ExecutionContext execution, Engine engine) {
		String query = execution.getGraphQLSchema().getQueryType().getName();
		RootField root = engine.bindings().rootField(field);
		return field.startsWith("__")
				|| root != null && root.whyEntities() == null && this.ownRoots.getOrDefault(query + "." + field, false);
	}

	// By name alone: which type a field belongs to would take longer to find out
	private Set<String> others(GraphQLSchema schema, Engine engine) {
		Known current = this.known;
		if (current == null || current.schema() != schema) {
			current = new Known(schema, find(schema, engine.bindings()));
			this.known = current;
		}
		return current.others();
	}

	// What a connection or page shows twice is loaded again
	private static Set<String> find(GraphQLSchema schema, EntityBindings bindings) {
		Set<String> asking = held(schema, bindings);
		asking.addAll(bindings.containers().keySet());
		Set<String> others = new HashSet<>();
		for (GraphQLObjectType type : objects(schema)) {
			boolean root = type == schema.getQueryType() || type == schema.getMutationType()
					|| type == schema.getSubscriptionType();
			if (!root && !type.getName().startsWith("__")) {
				type.getFieldDefinitions()
					.stream()
					.filter((field) -> asking.contains(type.getName())
							|| !isReadOnly(type, field, schema.getCodeRegistry()))
					.map(GraphQLFieldDefinition::getName)
					.forEach(others::add);
			}
		}
		return others;
	}

	// Columns may hold objects of the application, of which a getter may ask a loader
	private static Set<String> held(GraphQLSchema schema, EntityBindings bindings) {
		Set<String> held = new HashSet<>();
		Deque<GraphQLObjectType> holders = new ArrayDeque<>(objects(schema));
		holders.removeIf((type) -> bindings.find(type.getName()) == null);
		while (!holders.isEmpty()) {
			GraphQLObjectType holder = holders.remove();
			holder.getFieldDefinitions()
				.stream()
				.filter((field) -> isReadOnly(holder, field, schema.getCodeRegistry()))
				.flatMap((field) -> shown(GraphQLTypeUtil.unwrapAll(field.getType()), schema))
				.filter((type) -> bindings.find(type.getName()) == null && held.add(type.getName()))
				.forEach(holders::add);
		}
		return held;
	}

	private static Stream<GraphQLObjectType> shown(GraphQLType type, GraphQLSchema schema) {
		if (type instanceof GraphQLObjectType object) {
			return Stream.of(object);
		}
		if (type instanceof GraphQLUnionType union) {
			return union.getTypes().stream().flatMap((member) -> shown(member, schema));
		}
		return (type instanceof GraphQLInterfaceType common) ? schema.getImplementations(common).stream()
				: Stream.empty();
	}

	private static List<GraphQLObjectType> objects(GraphQLSchema schema) {
		return schema.getAllTypesAsList()
			.stream()
			.filter(GraphQLObjectType.class::isInstance)
			.map(GraphQLObjectType.class::cast)
			.toList();
	}

	private static boolean isReadOnly(GraphQLObjectType type, GraphQLFieldDefinition field, GraphQLCodeRegistry code) {
		DataFetcher<?> fetcher = code.getDataFetcher(type, field);
		return (fetcher instanceof BoundFetcher bound) ? !bound.mayLoad()
				: fetcher.getClass() == PropertyDataFetcher.class || fetcher instanceof SingletonPropertyDataFetcher;
	}

	/**
	 * A schema, and the names of its fields that something else may serve.
	 */
	private record Known(GraphQLSchema schema, Set<String> others) {

	}

}
