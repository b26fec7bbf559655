package dev.clew.wiring;

import java.util.function.Supplier;

import dev.clew.model.RootField;
import dev.clew.plan.Terms;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedType;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;

/**
 * Gives a controller method the {@link Lookahead} of the field that it serves.
 */
public final class LookaheadArgumentResolver implements HandlerMethodArgumentResolver {

	private final Supplier<@Nullable ClewWiringConfigurer> configurer;

	/**
	 * Create a resolver.
	 * @param configurer the configurer that binds the schema; none where Clew stands
	 * aside
	 */
	public LookaheadArgumentResolver(Supplier<@Nullable ClewWiringConfigurer> configurer) {
		this.configurer = configurer;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Lookahead.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
		ClewWiringConfigurer configurer = this.configurer.get();
		Engine engine = (configurer != null) ? configurer.engine() : null;
		String by = LookaheadParameters.describe(parameter.getExecutable());
		if (engine == null) {
			throw new IllegalStateException(
					"%s takes a Lookahead, but Clew is not active here: there is no single EntityManagerFactory, or clew.enabled is false"
						.formatted(by));
		}
		String type = ((GraphQLNamedType) environment.getParentType()).getName();
		String field = environment.getFieldDefinition().getName();
		RootField asked = engine.bindings().asked(type, field);
		Class<?> entity = ResolvableType.forMethodParameter(parameter).getGeneric(0).resolve(Object.class);
		if (asked == null || !entity.isAssignableFrom(asked.entity().javaType())) {
			throw new IllegalStateException(
					"%s takes a Lookahead of %s, but was called for '%s.%s', which is not known to show it: register the method by an annotation of Spring for GraphQL"
						.formatted(by, entity.getSimpleName(), type, field));
		}
		return new FieldLookahead<>(new AskedCall(by, asked, engine, environment), Terms.NONE);
	}

}
