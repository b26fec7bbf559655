package dev.clew.wiring;

import java.lang.reflect.Method;
import java.util.Objects;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * Puts a {@link ControllerFetcher} around every controller method whose field shows
 * entities, and says at startup how the result of each is served; a
 * {@link RequiringFetcher} around every method that requires something of its source.
 */
public final class ControllerVisitor extends GraphQLTypeVisitorStub {

	private static final Log logger = LogFactory.getLog(ControllerVisitor.class);

	private final ClewWiringConfigurer configurer;

	private final ControllerGraphs graphs;

	private final boolean offering;

	/**
	 * Create a visitor.
	 * @param configurer the configurer that binds the schema
	 * @param offering whether selections are offered to repositories
	 */
	public ControllerVisitor(ClewWiringConfigurer configurer, boolean offering) {
		this.configurer = configurer;
		this.graphs = new ControllerGraphs(configurer::engine);
		this.offering = offering;
	}

	@Override
	public TraversalControl visitGraphQLFieldDefinition(GraphQLFieldDefinition field,
			TraverserContext<GraphQLSchemaElement> context) {
		if (context.getParentNode() instanceof GraphQLFieldsContainer parent) {
			GraphQLCodeRegistry.Builder code = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
			FieldCoordinates coordinates = FieldCoordinates.coordinates(parent.getName(), field.getName());
			if (this.graphs.entity(field.getType()) != null) {
				offer(code, coordinates, field);
			}
			count(code, coordinates, field);
			require(code, coordinates, field);
		}
		return TraversalControl.CONTINUE;
	}

	private void count(GraphQLCodeRegistry.Builder code, FieldCoordinates coordinates, GraphQLFieldDefinition field) {
		Engine engine = this.configurer.engine();
		if (engine != null && engine.users().isWatching()
				&& code.getDataFetcher(coordinates, field) instanceof SelfDescribingDataFetcher<?> controller
				&& controller.asMethod() != null) {
			code.dataFetcher(coordinates, new CountingFetcher(coordinates.toString(), controller, engine.users()));
		}
	}

	private void offer(GraphQLCodeRegistry.Builder code, FieldCoordinates coordinates, GraphQLFieldDefinition field) {
		DataFetcher<?> fetcher = code.getDataFetcher(coordinates, field);
		if (fetcher instanceof SelfDescribingDataFetcher<?> controller && controller.asMethod() != null) {
			code.dataFetcher(coordinates, wrap(controller, coordinates.toString()));
		}
	}

	private SelfDescribingDataFetcher<?> wrap(SelfDescribingDataFetcher<?> controller, String field) {
		boolean offers = this.offering && !isSwitchedOff(controller.asMethod());
		boolean looksAhead = LookaheadParameters.parameter(Objects.requireNonNull(controller.asMethod())) != null;
		String how = offers
				? "its repository queries join the to-one relations that are selected, others are loaded in batches"
				: "the relations of what it returns are loaded in batches";
		logger.info("%s is served by %s; %s".formatted(field, controller.getDescription(),
				looksAhead ? "it runs the client's selection by its Lookahead" : how));
		SelfDescribingDataFetcher<?> offering = offers ? new ControllerFetcher(controller, this.graphs) : controller;
		return looksAhead ? new LookaheadFetcher(offering) : offering;
	}

	private void require(GraphQLCodeRegistry.Builder code, FieldCoordinates coordinates, GraphQLFieldDefinition field) {
		Requirements requirements = this.configurer.requirements(coordinates.getTypeName(), field.getName());
		DataFetcher<?> fetcher = (requirements != null) ? code.getDataFetcher(coordinates, field) : null;
		if (requirements != null && fetcher != null && !(fetcher instanceof BoundFetcher)) {
			code.dataFetcher(coordinates, new RequiringFetcher(fetcher, requirements));
		}
	}

	private static boolean isSwitchedOff(@Nullable Method method) {
		return method != null && (AnnotatedElementUtils.hasAnnotation(method, WithoutEntityGraph.class)
				|| AnnotatedElementUtils.hasAnnotation(method.getDeclaringClass(), WithoutEntityGraph.class));
	}

}
