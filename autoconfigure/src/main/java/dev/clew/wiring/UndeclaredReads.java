package dev.clew.wiring;

import java.util.List;
import java.util.function.Supplier;

import dev.clew.load.LazyRead;
import dev.clew.model.AttributeModel;
import dev.clew.model.EntityModel;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.ErrorType;

/**
 * Explains what code behind a field read of its object without saying so, where no
 * session was open.
 */
final class UndeclaredReads {

	private static final Log logger = LogFactory.getLog(UndeclaredReads.class);

	private final Supplier<@Nullable Engine> engine;

	UndeclaredReads(Supplier<@Nullable Engine> engine) {
		this.engine = engine;
	}

	/**
	 * Return the error of the answer, or {@code null} for any other failure.
	 */
	@Nullable GraphQLError resolve(Throwable failure, DataFetchingEnvironment environment) {
		Engine current = this.engine.get();
		Object source = environment.getSource();
		LazyRead read = (current != null && source != null) ? LazyRead.of(failure) : null;
		EntityModel model = (current != null && source != null && read != null) ? current.model(source) : null;
		if (read == null || model == null) {
			return null;
		}
		String type = GraphQLTypeUtil.simplePrint(environment.getParentType());
		String field = environment.getFieldDefinition().getName();
		logger.warn(("'%s' of '%s' reads what is not loaded, where no session is open: %s. Declare it by "
				+ "@FetchRequires(\"%s\") on the controller method or getter behind the field, and it is loaded for "
				+ "all objects at once")
			.formatted(field, type, read.message(), attribute(read, model)));
		return GraphqlErrorBuilder.newError(environment)
			.message("'%s' of '%s' cannot be read: something that it needs is not loaded.", field, type)
			.errorType(ErrorType.INTERNAL_ERROR)
			.build();
	}

	private static String attribute(LazyRead read, EntityModel model) {
		List<String> candidates = model.attributes()
			.values()
			.stream()
			.filter((attribute) -> isRead(read, attribute))
			.map(AttributeModel::name)
			.toList();
		return (candidates.size() == 1) ? candidates.get(0) : "...";
	}

	private static boolean isRead(LazyRead read, AttributeModel attribute) {
		return attribute.isPlural() ? read.role() != null && read.role().endsWith("." + attribute.name())
				: attribute.isRelation() && attribute.type().getName().equals(read.entity());
	}

}
