package dev.clew.complete;

import java.util.ArrayList;
import java.util.List;

import dev.clew.wiring.RowField;
import dev.clew.wiring.RowType;
import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.LightDataFetcher;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.SingletonPropertyDataFetcher;
import graphql.schema.TypeResolver;

/**
 * Compiles the selection below a field, as the engine would walk it, into what completes
 * its values.
 */
final class ProgramCompiler {

	private final FieldCollector collector = new FieldCollector();

	private final ExecutionContext execution;

	private final GraphQLSchema schema;

	ProgramCompiler(ExecutionContext execution) {
		this.execution = execution;
		this.schema = execution.getGraphQLSchema();
	}

	/**
	 * Compile a field.
	 * @param type the type of its values
	 * @throws NotDirect if others than rows serve some of what is selected
	 */
	Completion compile(GraphQLType type, MergedField field) {
		if (type instanceof GraphQLNonNull required) {
			return new Completion.Required(compile(required.getWrappedType(), field));
		}
		if (type instanceof GraphQLList list) {
			return new Completion.Many(compile(list.getWrappedType(), field));
		}
		if (type instanceof GraphQLScalarType scalar) {
			return new Completion.Leaf(scalar.getCoercing()::serialize);
		}
		if (type instanceof GraphQLEnumType constants) {
			return new Completion.Leaf(constants::serialize);
		}
		if (type instanceof GraphQLObjectType object) {
			return object(object, field);
		}
		if (resolver(type) instanceof RowType rows) {
			return new AbstractCompletion(rows, (name) -> object(this.schema.getObjectType(name), field));
		}
		throw NotDirect.ever("something of the application tells the types of '%s'".formatted(name(type)));
	}

	private static String name(GraphQLType type) {
		return GraphQLTypeUtil.simplePrint(type);
	}

	private TypeResolver resolver(GraphQLType type) {
		return (type instanceof GraphQLUnionType union) ? this.schema.getCodeRegistry().getTypeResolver(union)
				: this.schema.getCodeRegistry().getTypeResolver((GraphQLInterfaceType) type);
	}

	private Completion object(GraphQLObjectType type, MergedField field) {
		MergedSelectionSet selected = this.collector.collectFields(FieldCollectorParameters.newParameters()
			.schema(this.schema)
			.objectType(type)
			.fragments(this.execution.getFragmentsByName())
			.variables(this.execution.getCoercedVariables().toMap())
			.graphQLContext(this.execution.getGraphQLContext())
			.build(), field, false);
		List<FieldReader> readers = new ArrayList<>();
		List<Completion> completions = new ArrayList<>();
		for (String key : selected.getKeys()) {
			MergedField below = selected.getSubField(key);
			GraphQLFieldDefinition definition = Introspection.getFieldDefinition(this.schema, type, below.getName());
			readers.add(reader(type, definition, key));
			completions.add(compile(definition.getType(), below));
		}
		return new ObjectCompletion(selected.getKeys(), readers, completions);
	}

	private FieldReader reader(GraphQLObjectType type, GraphQLFieldDefinition definition, String key) {
		if (definition.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
			return (source) -> type.getName();
		}
		DataFetcher<?> fetcher = this.schema.getCodeRegistry().getDataFetcher(type, definition);
		if (fetcher instanceof RowField field) {
			return FieldReader.of(field, key);
		}
		// A subclass might do anything
		boolean property = fetcher.getClass() == PropertyDataFetcher.class
				|| fetcher instanceof SingletonPropertyDataFetcher;
		if (!property) {
			throw NotDirect
				.ever("'%s.%s' is served by the application".formatted(type.getName(), definition.getName()));
		}
		return FieldReader.of((LightDataFetcher<?>) fetcher, definition, this.execution.getValueUnboxer());
	}

}
