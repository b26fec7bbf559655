package dev.clew.wiring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.DataFetcherResult;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DelegatingDataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a list of representations, each of which may fail by itself.
 */
final class EntityAnswers {

	private final DataFetchingEnvironment environment;

	private final @Nullable Object[] objects;

	private final Map<Integer, Throwable> failures = new TreeMap<>();

	private final List<GraphQLError> errors = new ArrayList<>();

	EntityAnswers(int size, DataFetchingEnvironment environment) {
		this.environment = environment;
		this.objects = new @Nullable Object[size];
	}

	void put(int index, @Nullable Object object) {
		this.objects[index] = object;
	}

	void fail(int index, Throwable failure) {
		this.failures.put(index, failure);
	}

	/**
	 * Take over what somebody else answered to some of the representations.
	 * @param indexes where those stand
	 */
	void take(List<Integer> indexes, DataFetcherResult<List<@Nullable Object>> result) {
		List<@Nullable Object> data = result.getData();
		for (int i = 0; data != null && i < data.size(); i++) {
			put(indexes.get(i), data.get(i));
		}
		boolean all = indexes.size() == this.objects.length;
		result.getErrors().forEach((error) -> this.errors.add(all ? error : moved(error, indexes)));
	}

	private GraphQLError moved(GraphQLError error, List<Integer> indexes) {
		ResultPath field = this.environment.getExecutionStepInfo().getPath();
		int level = field.getLevel();
		List<Object> path = (error.getPath() != null) ? new ArrayList<>(error.getPath()) : new ArrayList<>();
		if (path.size() <= level || !(path.get(level) instanceof Integer index) || index >= indexes.size()) {
			return error;
		}
		path.set(level, indexes.get(index));
		return GraphqlErrorBuilder.newError()
			.message("%s", error.getMessage())
			.locations(error.getLocations())
			.errorType(error.getErrorType())
			.extensions(error.getExtensions())
			.path(path)
			.build();
	}

	/**
	 * Return the answer, with the errors that the application makes of the failures.
	 */
	CompletableFuture<DataFetcherResult<List<@Nullable Object>>> complete(DataFetcherExceptionHandler handler) {
		List<CompletableFuture<DataFetcherExceptionHandlerResult>> handled = this.failures.entrySet()
			.stream()
			.map((failure) -> handler.handleException(DataFetcherExceptionHandlerParameters.newExceptionParameters()
				.dataFetchingEnvironment(new AtIndex(this.environment, failure.getKey()))
				.exception(failure.getValue())
				.build()))
			.toList();
		return CompletableFuture.allOf(handled.toArray(CompletableFuture[]::new)).thenApply((done) -> {
			List<GraphQLError> all = new ArrayList<>(this.errors);
			handled.forEach((result) -> all.addAll(result.join().getErrors()));
			return DataFetcherResult.<List<@Nullable Object>>newResult()
				.data(Arrays.asList(this.objects))
				.errors(all)
				.build();
		});
	}

	/**
	 * One element of the field's value, to be named in an error.
	 */
	private static final class AtIndex extends DelegatingDataFetchingEnvironment {

		private final ExecutionStepInfo step;

		AtIndex(DataFetchingEnvironment environment, int index) {
			super(environment);
			ExecutionStepInfo field = environment.getExecutionStepInfo();
			this.step = field.transform((builder) -> builder.path(field.getPath().segment(index)));
		}

		@Override
		public ExecutionStepInfo getExecutionStepInfo() {
			return this.step;
		}

	}

}
