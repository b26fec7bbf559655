package dev.clew.wiring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.clew.model.EntityBinding;
import dev.clew.model.EntityBindings;
import dev.clew.model.FieldBinding;
import dev.clew.model.RelationBinding;
import dev.clew.plan.Depth;
import dev.clew.plan.SelectedField;
import dev.clew.plan.Selection;
import dev.clew.plan.SelectionReader;
import graphql.execution.CoercedVariables;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.MergedField;
import graphql.execution.ValuesResolver;
import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.GraphQLUnmodifiedType;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a data fetching environment what the client asked for, and how deep.
 */
final class Selections {

	private static final int MOST_CONTAINERS = 2;

	private final EntityBindings bindings;

	Selections(EntityBindings bindings) {
		this.bindings = bindings;
	}

	/**
	 * Return the field that is being fetched.
	 */
	SelectedField field(DataFetchingEnvironment environment) {
		return field(environment, new LastingArguments());
	}

	/**
	 * Return the field that is being fetched.
	 * @param lasting is told the arguments of what is selected below
	 */
	SelectedField field(DataFetchingEnvironment environment, LastingArguments lasting) {
		return reader(environment, lasting).read(environment.getMergedField(), environment.getArguments(),
				GraphQLTypeUtil.unwrapAll(environment.getFieldType()).getName());
	}

	/**
	 * Return whether the field is at the root of a query.
	 */
	boolean isRoot(DataFetchingEnvironment environment) {
		return environment.getParentType() == environment.getGraphQLSchema().getQueryType()
				&& !environment.getExecutionStepInfo().getParent().hasParent();
	}

	/**
	 * Return the fields at the root of the query, in their order.
	 */
	List<MergedField> roots(DataFetchingEnvironment environment) {
		return reader(environment).roots(environment.getOperationDefinition().getSelectionSet());
	}

	/**
	 * Return a field at the root of the query.
	 */
	SelectedField root(MergedField field, DataFetchingEnvironment environment) {
		GraphQLObjectType query = environment.getGraphQLSchema().getQueryType();
		return reader(environment).read(field,
				arguments(query.getName(), field.getSingleField(), environment, new LastingArguments()),
				GraphQLTypeUtil.unwrapAll(query.getFieldDefinition(field.getName()).getType()).getName());
	}

	/**
	 * Return the field that is being fetched, as far as it shows the given type.
	 */
	SelectedField field(DataFetchingEnvironment environment, String type) {
		return reader(environment).read(environment.getMergedField(), Map.of(), type);
	}

	/**
	 * Return the field whose value is the source.
	 */
	SelectedField source(DataFetchingEnvironment environment) {
		return source(environment, ((GraphQLNamedType) environment.getParentType()).getName());
	}

	/**
	 * Return what is selected of all objects beside the source: those that the same field
	 * may show.
	 */
	Selection sources(DataFetchingEnvironment environment) {
		ExecutionStepInfo parent = environment.getExecutionStepInfo().getParent();
		GraphQLUnmodifiedType type = GraphQLTypeUtil.unwrapAll(parent.getFieldDefinition().getType());
		return (type instanceof GraphQLUnionType union) ? reader(environment).read(parent.getField(), members(union))
				: source(environment, type.getName()).selection();
	}

	// A library may have added the union to the schema, so it is not known from its text
	private List<String> members(GraphQLUnionType union) {
		return union.getTypes()
			.stream()
			.map(GraphQLNamedType::getName)
			.filter((type) -> this.bindings.find(type) != null)
			.toList();
	}

	private SelectedField source(DataFetchingEnvironment environment, String type) {
		ExecutionStepInfo parent = environment.getExecutionStepInfo().getParent();
		return reader(environment).read(parent.getField(), Map.of(), type);
	}

	/**
	 * Return the field whose value is the source, with nothing but the paths that lead
	 * from it to columns of others.
	 */
	SelectedField paths(DataFetchingEnvironment environment) {
		SelectedField source = source(environment);
		Map<String, Map<String, SelectedField>> paths = new LinkedHashMap<>();
		source.selection().byType().forEach((type, fields) -> {
			Map<String, SelectedField> kept = new LinkedHashMap<>(fields);
			kept.values().removeIf((field) -> !isPath(this.bindings.get(type).field(field.name())));
			paths.put(type, kept);
		});
		return new SelectedField(source.resultKey(), source.name(), source.arguments(), new Selection(paths));
	}

	private static boolean isPath(@Nullable FieldBinding field) {
		return field != null && field.kind() == FieldBinding.Kind.COLUMN && field.path().size() > 1;
	}

	private SelectionReader reader(DataFetchingEnvironment environment) {
		return reader(environment, new LastingArguments());
	}

	private SelectionReader reader(DataFetchingEnvironment environment, LastingArguments lasting) {
		return new SelectionReader(this.bindings, new SelectionReader.Request(environment.getFragmentsByName(),
				environment.getVariables(), (type, field) -> arguments(type, field, environment, lasting)));
	}

	private static Map<String, @Nullable Object> arguments(String type, Field field,
			DataFetchingEnvironment environment, LastingArguments lasting) {
		GraphQLObjectType parent = environment.getGraphQLSchema().getObjectType(type);
		GraphQLFieldDefinition definition = parent.getFieldDefinition(field.getName());
		Map<String, @Nullable Object> arguments = ValuesResolver.getArgumentValues(
				environment.getGraphQLSchema().getCodeRegistry(), definition.getArguments(), field.getArguments(),
				CoercedVariables.of(environment.getVariables()), environment.getGraphQlContext(),
				environment.getLocale());
		lasting.add(definition.getArguments(), arguments);
		return arguments;
	}

	/**
	 * Return the depth at the source of a field: levels are counted from the type that a
	 * data fetcher of the application returned.
	 */
	Depth depth(DataFetchingEnvironment environment) {
		return depth(environment.getExecutionStepInfo());
	}

	/**
	 * Return the depth at an object of the given type beside the source of a field.
	 */
	Depth depth(DataFetchingEnvironment environment, EntityBinding type) {
		return depth(environment.getExecutionStepInfo(), type);
	}

	private Depth depth(ExecutionStepInfo field) {
		return depth(field, this.bindings.get(field.getObjectType().getName()));
	}

	private Depth depth(ExecutionStepInfo field, EntityBinding type) {
		ExecutionStepInfo above = fieldAbove(field);
		int containers = 0;
		while (above != null && owner(above) == null && containers < MOST_CONTAINERS) {
			above = fieldAbove(above);
			containers++;
		}
		EntityBinding owner = (above != null) ? owner(above) : null;
		FieldBinding through = (above != null && owner != null) ? through(owner, above, containers) : null;
		if (above == null || through == null) {
			return Depth.start(type, this.bindings.settings().maxDepth());
		}
		RelationBinding relation = through.relation();
		if (relation != null && relation.attribute().isRelation()) {
			return depth(above).enter(type);
		}
		return (through.embedded() != null) ? depth(above) : Depth.start(type, this.bindings.settings().maxDepth());
	}

	private @Nullable EntityBinding owner(ExecutionStepInfo field) {
		return (field.getObjectType() != null) ? this.bindings.find(field.getObjectType().getName()) : null;
	}

	// Objects of the application stand between types that are bound too
	private static @Nullable FieldBinding through(EntityBinding owner, ExecutionStepInfo field, int containers) {
		FieldBinding through = owner.field(field.getField().getName());
		int expected = (through != null && through.relation() != null) ? through.relation().frame().path().size() : 0;
		return (containers == expected) ? through : null;
	}

	// The element of a list has a step of its own, whose field is that of the list
	static @Nullable ExecutionStepInfo fieldAbove(ExecutionStepInfo field) {
		ExecutionStepInfo above = field.getParent();
		while (above != null && above.getPath().isListSegment()) {
			above = above.getParent();
		}
		return above;
	}

}
