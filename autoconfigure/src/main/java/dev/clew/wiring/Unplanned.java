package dev.clew.wiring;

import dev.clew.model.EntityBinding;
import dev.clew.model.EntityBindings;
import dev.clew.model.FieldBinding;
import dev.clew.model.RelationBinding;
import dev.clew.model.Strategy;
import dev.clew.plan.Edge;
import dev.clew.plan.Loading;
import dev.clew.plan.Planned;
import graphql.execution.ExecutionStepInfo;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

/**
 * Tells why something is loaded when its field is reached, and not with what leads to it.
 */
final class Unplanned {

	private final EntityBindings bindings;

	private final Warnings warnings;

	Unplanned(Engine engine) {
		this.bindings = engine.bindings();
		this.warnings = engine.warnings();
	}

	/**
	 * Tell those who want to know of a plan that has just been made.
	 */
	<P> Planned<P> tell(Planned<P> planned, DataFetchingEnvironment environment) {
		Explanation explanation = Explanation.of(environment.getGraphQlContext());
		if (explanation != null) {
			explanation.why(planned, why(environment.getExecutionStepInfo(), environment.getGraphQLSchema()));
		}
		if (planned.plan() instanceof Edge edge) {
			warn(edge, environment);
		}
		return planned;
	}

	// What a repository query below a controller is offered it joins; what a filter may
	// hide it must not. What has just been written comes from no query
	private void warn(Edge edge, DataFetchingEnvironment environment) {
		ExecutionStepInfo field = environment.getExecutionStepInfo();
		FieldBinding own = bound(field);
		RelationBinding relation = (own != null) ? own.relation() : null;
		ExecutionStepInfo above = Selections.fieldAbove(field);
		if (relation != null && above != null && relation.strategy() == Strategy.JOIN && !edge.attribute().isPlural()
				&& edge.loading() != Loading.KEY && !edge.attribute().traits().filtered()
				&& isServedByUser(above, environment.getGraphQLSchema())
				&& !isAfterWrites(above.getObjectType(), environment.getGraphQLSchema())) {
			this.warnings.unplanned(coordinates(field), coordinates(above), edge.owner().name());
		}
	}

	private static boolean isAfterWrites(GraphQLObjectType type, GraphQLSchema schema) {
		return type == schema.getMutationType() || type == schema.getSubscriptionType();
	}

	private String why(ExecutionStepInfo field, GraphQLSchema schema) {
		FieldBinding own = bound(field);
		RelationBinding relation = (own != null) ? own.relation() : null;
		if (relation != null && relation.strategy() == Strategy.LAZY) {
			return "the strategy of '%s' is 'lazy'".formatted(coordinates(field));
		}
		ExecutionStepInfo above = Selections.fieldAbove(field);
		while (above != null && !isServedByUser(above, schema)) {
			above = Selections.fieldAbove(above);
		}
		return (above != null) ? "'%s' is served by the application".formatted(coordinates(above))
				: "what was loaded before lacks it";
	}

	private boolean isServedByUser(ExecutionStepInfo field, GraphQLSchema schema) {
		EntityBinding owner = this.bindings.find(field.getObjectType().getName());
		if (owner != null) {
			FieldBinding bound = bound(field);
			return bound == null || bound.kind() == FieldBinding.Kind.CUSTOM;
		}
		// Connections and pages stand between
		boolean container = this.bindings.containers().containsKey(field.getObjectType().getName());
		boolean root = field.getObjectType() == schema.getQueryType()
				&& this.bindings.rootField(field.getField().getName()) != null;
		return !container && !root && !isEdge(field);
	}

	private static boolean isEdge(ExecutionStepInfo field) {
		return field.getField().getName().equals("node") && field.getObjectType().getName().endsWith("Edge");
	}

	private @Nullable FieldBinding bound(ExecutionStepInfo field) {
		EntityBinding owner = this.bindings.find(field.getObjectType().getName());
		return (owner != null) ? owner.field(field.getField().getName()) : null;
	}

	private static String coordinates(ExecutionStepInfo field) {
		return field.getObjectType().getName() + "." + field.getField().getName();
	}

}
