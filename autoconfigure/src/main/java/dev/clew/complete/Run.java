package dev.clew.complete;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.ResponseMapFactory;
import graphql.execution.ValueUnboxer;
import org.jspecify.annotations.Nullable;

/**
 * What one operation brings to its programs.
 *
 * @param context given to scalars
 * @param locale given to scalars
 * @param unboxer opens values that stand for others
 * @param maps makes objects of the answer
 * @param input tells whether the client has given up
 */
record Run(GraphQLContext context, Locale locale, ValueUnboxer unboxer, ResponseMapFactory maps, ExecutionInput input) {

	static Run of(ExecutionContext execution) {
		return new Run(execution.getGraphQLContext(), execution.getLocale(), execution.getValueUnboxer(),
				execution.getResponseMapFactory(), execution.getExecutionInput());
	}

	Map<String, @Nullable Object> object(List<String> keys, @Nullable Object[] values) {
		return (this.maps == ResponseMapFactory.DEFAULT) ? new AnswerObject(keys, values)
				: this.maps.createInsertionOrdered(keys, Arrays.asList(values));
	}

	void goOn() {
		if (this.input.isCancelled()) {
			throw NotDirect.THIS_TIME;
		}
	}

}
