package dev.clew.oracle;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.execution.RawVariables;
import graphql.language.OperationDefinition;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import jakarta.persistence.metamodel.EntityType;

/**
 * The most statements that the design admits for a query, counted on graphql-java's own
 * normal form of it. It never depends on rows.
 * <ul>
 * <li>One for each root field that Clew answers.
 * <li>One more to count, where a field shows a total and rows that others stand before.
 * <li>Below, one for each to-many slot (a path with its arguments; what type conditions
 * keep apart is two) and for each to-one with arguments. Collections of values count as
 * to-many.
 * <li>Twice as many below a page that shows its objects under several result keys.
 * <li>Below what an application returned, one for each relation, to-one relations too,
 * and one for each type of object whose paths lead through others. Where the mapping
 * makes some targets come with their owners and others not, those need the relations
 * below them in two ways.
 * <li>Where user code sees an entity, one for each EAGER collection that comes with it.
 * </ul>
 */
final class Bound {

	private final GraphQLSchema schema;

	private final Mapped mapped;

	private final Choices choices;

	Bound(GraphQLSchema schema, Mapped mapped) {
		this.schema = schema;
		this.mapped = mapped;
		this.choices = new Choices(schema);
	}

	long statements(Query query) {
		OperationDefinition definition = query.document().getDefinitionsOfType(OperationDefinition.class).get(0);
		var operation = ExecutableNormalizedOperationFactory.createExecutableNormalizedOperationWithRawVariables(
				this.schema, query.document(), definition.getName(), RawVariables.of(query.variables()));
		long statements = 0;
		for (ExecutableNormalizedField root : operation.getTopLevelFields()) {
			if (root.getName().startsWith(WorldSchema.MANUAL)) {
				String entity = WorldSchema.roots()
					.stream()
					.filter((candidate) -> candidate.manual().equals(root.getName()))
					.findFirst()
					.orElseThrow()
					.entity();
				statements += reached(root, this.mapped.entity(entity));
			}
			else if (!root.getName().startsWith("__")) {
				statements += 1 + counts(root) + planned(root) * (showings(root) > 1 ? 2 : 1);
			}
		}
		return statements;
	}

	// What a plan holds: to-one relations come with their owners
	private long planned(ExecutableNormalizedField owner) {
		long statements = seenCollections(owner);
		for (ExecutableNormalizedField field : owner.getChildren()) {
			boolean own = isList(field) || isRelation(field) && !field.getResolvedArguments().isEmpty();
			statements += (own && !isWithinContainer(field)) ? 1 + counts(field) : 0;
			statements += planned(field) * (showings(field) > 1 ? 2 : 1);
		}
		return statements;
	}

	// Objects that a page shows several times may need a field in several ways, for which
	// they are looked up again
	private long showings(ExecutableNormalizedField field) {
		return field.getChildren()
			.stream()
			.filter(this::isWithinContainer)
			.mapToLong((child) -> isRelation(child) ? 1 : showings(child))
			.sum();
	}

	// What hangs on entities that were there before, all read with the given one
	private long reached(ExecutableNormalizedField owner, EntityType<?> with) {
		long statements = 0;
		for (ExecutableNormalizedField field : owner.getChildren()) {
			if (isWithinContainer(field)) {
				statements += reached(field, with);
			}
			else if (isRelation(field) || isList(field)) {
				statements += 1 + counts(field) + planned(field) * (showings(field) > 1 ? 2 : 1);
				statements += mayBeLoaded(field, with) ? reached(field, with) : 0;
			}
			else {
				statements += paths(field) + reached(field, with);
			}
		}
		return statements;
	}

	private boolean isWithinContainer(ExecutableNormalizedField field) {
		return field.getObjectTypeNames()
			.stream()
			.anyMatch((type) -> this.choices.isContainer(this.schema.getObjectType(type)));
	}

	// Rows that others stand before do not tell how many there are, if they are none
	private static long counts(ExecutableNormalizedField field) {
		Set<String> shown = field.getChildren()
			.stream()
			.map(ExecutableNormalizedField::getName)
			.filter((name) -> !name.startsWith("__"))
			.collect(Collectors.toSet());
		boolean passesOver = Stream.of("offset", "after", "before")
			.anyMatch((argument) -> field.getResolvedArguments().get(argument) != null);
		return (shown.contains("totalCount") && shown.size() > 1 && passesOver) ? 1 : 0;
	}

	private boolean mayBeLoaded(ExecutableNormalizedField field, EntityType<?> with) {
		return types(field).stream()
			.map((type) -> this.mapped.entity(type.getName()))
			.anyMatch((target) -> target != null && this.mapped.mayBeLoaded(with, target.getJavaType()));
	}

	// A computed field shows the object to user code
	private long seenCollections(ExecutableNormalizedField owner) {
		return owner.getChildren()
			.stream()
			.flatMap((field) -> field.getObjectTypeNames()
				.stream()
				.filter((type) -> isComputed(type, field.getName()))
				.map(this.mapped::entity))
			.distinct()
			.mapToLong(this.mapped::eagerCollections)
			.sum();
	}

	private boolean isComputed(String type, String field) {
		EntityType<?> entity = this.mapped.entity(type);
		return entity != null && !field.startsWith("__") && World.path(type, field).equals(field)
				&& !this.mapped.hasAttribute(entity, field);
	}

	private boolean isList(ExecutableNormalizedField field) {
		return definitions(field).stream()
			.anyMatch((definition) -> GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()))
					|| GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLObjectType type
							&& this.choices.isContainer(type));
	}

	private boolean isRelation(ExecutableNormalizedField field) {
		return types(field).stream().anyMatch((type) -> this.mapped.entity(type.getName()) != null);
	}

	private static long paths(ExecutableNormalizedField field) {
		return field.getObjectTypeNames()
			.stream()
			.filter((type) -> World.path(type, field.getName()).contains("."))
			.count();
	}

	/**
	 * Return the object types that a field shows.
	 */
	private List<GraphQLObjectType> types(ExecutableNormalizedField field) {
		return definitions(field).stream()
			.map((definition) -> this.schema.getType(this.choices.node(definition.getType())))
			.filter(GraphQLCompositeType.class::isInstance)
			.flatMap((type) -> Choices.possible(this.schema, (GraphQLCompositeType) type).stream())
			.toList();
	}

	// The normal form lists types that a fragment within another excludes
	private List<GraphQLFieldDefinition> definitions(ExecutableNormalizedField field) {
		return field.getObjectTypeNames()
			.stream()
			.map((type) -> this.schema.getObjectType(type).getFieldDefinition(field.getName()))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

}
