package dev.clew.wiring;

import java.util.function.Supplier;

import dev.clew.load.GraphOffer;
import dev.clew.load.SelectedGraphs;
import graphql.schema.DataFetchingEnvironment;
import jakarta.persistence.EntityGraph;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;

/**
 * Gives a controller method the to-one part of its selection as an {@link EntityGraph}.
 */
public final class EntityGraphArgumentResolver implements HandlerMethodArgumentResolver {

	private final Supplier<@Nullable ClewWiringConfigurer> configurer;

	private final Supplier<@Nullable SelectedGraphs> selectedGraphs;

	/**
	 * Create a resolver.
	 * @param configurer the configurer that binds the schema; none where Clew stands
	 * aside
	 * @param selectedGraphs makes the graphs; none where Clew stands aside
	 */
	public EntityGraphArgumentResolver(Supplier<@Nullable ClewWiringConfigurer> configurer,
			Supplier<@Nullable SelectedGraphs> selectedGraphs) {
		this.configurer = configurer;
		this.selectedGraphs = selectedGraphs;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == EntityGraph.class;
	}

	@Override
	public @Nullable Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
		ClewWiringConfigurer configurer = this.configurer.get();
		SelectedGraphs graphs = this.selectedGraphs.get();
		if (configurer == null || graphs == null) {
			throw new IllegalStateException(
					"Parameter '%s' of %s is an EntityGraph, but Clew is not active here: there is no EntityManagerFactory, or clew.enabled is false"
						.formatted(parameter.getParameterName(), parameter.getExecutable()));
		}
		GraphOffer selected = new ControllerGraphs(configurer::engine).selected(environment);
		Class<?> asked = ResolvableType.forMethodParameter(parameter).getGeneric(0).resolve(Object.class);
		if (selected == null || !asked.isAssignableFrom(selected.entity())) {
			throw new IllegalStateException(
					"Parameter '%s' of %s asks for a graph of %s, but field '%s' shows %s: correct the type argument"
						.formatted(parameter.getParameterName(), parameter.getExecutable(), asked.getSimpleName(),
								environment.getFieldDefinition().getName(),
								(selected != null) ? selected.entity().getSimpleName() : "no entity"));
		}
		return graphs.graph(selected, LoadContexts.of(environment));
	}

}
