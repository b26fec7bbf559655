package dev.clew.wiring;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.Callable;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import io.micrometer.context.ContextSnapshot;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ResolvableType;
import org.springframework.graphql.execution.ContextPropagationHelper;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

/**
 * Runs a data fetcher of the application once its source holds what it requires.
 */
final class RequiringFetcher implements SelfDescribingDataFetcher<@Nullable Object> {

	private final DataFetcher<?> fetcher;

	private final Requirements required;

	RequiringFetcher(DataFetcher<?> fetcher, Requirements required) {
		this.fetcher = fetcher;
		this.required = required;
	}

	@Override
	public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
		Object source = environment.getSource();
		if (source == null || !this.required.concern(source)) {
			return this.fetcher.get(environment);
		}
		if (this.required.isKeyOnly(source)) {
			return this.required.reload(source, environment,
					(reloaded) -> inContext(environment, () -> this.fetcher.get(with(reloaded, environment))));
		}
		Requirements.Code code = (complete) -> inContext(environment, () -> this.fetcher.get(environment));
		if (this.required.areMissing(source, () -> environment)) {
			return this.required.load(source, environment, code);
		}
		// Loaders are dispatched in no order, so one that collects these objects might go
		// ahead of the one that others wait for
		return (isBatched() && this.required.mayWaitForOthers(source, () -> environment))
				? this.required.together(source, environment, code) : this.fetcher.get(environment);
	}

	private boolean isBatched() {
		return this.fetcher instanceof SelfDescribingDataFetcher<?> described && described.usesDataLoader();
	}

	private static DataFetchingEnvironment with(Object source, DataFetchingEnvironment environment) {
		return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment).source(source).build();
	}

	// What Spring puts around the fetcher is gone by the time that it runs
	private static @Nullable Object inContext(DataFetchingEnvironment environment, Callable<@Nullable Object> code)
			throws Exception {
		ContextSnapshot snapshot = ContextPropagationHelper.captureFrom(environment.getGraphQlContext());
		try (ContextSnapshot.Scope scope = snapshot.setThreadLocals()) {
			Object value = code.call();
			if (value instanceof Mono<?> mono) {
				return mono.contextWrite(snapshot::updateContext).toFuture();
			}
			if (value instanceof Publisher<?> publisher) {
				return Flux.from(publisher).collectList().contextWrite(snapshot::updateContext).toFuture();
			}
			return value;
		}
	}

	@Override
	public String getDescription() {
		return (this.fetcher instanceof SelfDescribingDataFetcher<?> described) ? described.getDescription()
				: this.fetcher.toString();
	}

	@Override
	public ResolvableType getReturnType() {
		return (this.fetcher instanceof SelfDescribingDataFetcher<?> described) ? described.getReturnType()
				: ResolvableType.forClass(Object.class);
	}

	@Override
	public Map<String, ResolvableType> getArguments() {
		return (this.fetcher instanceof SelfDescribingDataFetcher<?> described) ? described.getArguments() : Map.of();
	}

	@Override
	public @Nullable Method asMethod() {
		return (this.fetcher instanceof SelfDescribingDataFetcher<?> described) ? described.asMethod() : null;
	}

	@Override
	public boolean usesDataLoader() {
		return true;
	}

}
