package dev.clew.wiring;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.clew.load.LazyRead;
import dev.clew.load.MissingTargetException;
import dev.clew.load.RequiredState;
import dev.clew.model.EntityBinding;
import dev.clew.model.FieldBinding;
import dev.clew.model.Requirement;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.MergedField;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * What the code behind one field requires of objects that the application handed over.
 */
final class Requirements {

	private final EntityBinding binding;

	private final List<Requirement> requirements;

	private final Engine engine;

	private final RelationLoads loads;

	private final RequiredState state;

	Requirements(EntityBinding binding, FieldBinding field, Engine engine, RelationLoads loads) {
		this.binding = binding;
		this.requirements = field.requirements().stream().filter(Requirement::mayBeMissing).toList();
		this.engine = engine;
		this.loads = loads;
		this.state = new RequiredState(engine.access());
	}

	/**
	 * Return whether no object can lack anything.
	 */
	boolean isNothing() {
		return this.requirements.isEmpty();
	}

	/**
	 * Return whether the source is an entity of the type.
	 */
	boolean concern(@Nullable Object source) {
		return source != null && this.engine.isInstance(this.binding, source);
	}

	/**
	 * Return whether only the key of an entity is there.
	 */
	boolean isKeyOnly(Object source) {
		return this.engine.access().isUninitialized(source);
	}

	/**
	 * Return whether an entity that is there itself lacks something that its key can
	 * bring: not so one that a plan has loaded, whatever it did not find.
	 */
	boolean areMissing(Object source, Supplier<DataFetchingEnvironment> environment) {
		boolean held = isNothing()
				|| this.requirements.stream().allMatch((requirement) -> this.state.holds(source, requirement));
		return !held && !isKeyOnly(source) && Beside.find(environment.get()) == null
				&& this.engine.access().key(this.binding.entity(), source) != null;
	}

	/**
	 * Load what the source lacks, together with all sources of the level, and run code on
	 * it then.
	 */
	CompletableFuture<@Nullable Object> load(Object source, DataFetchingEnvironment environment, Code code) {
		Object key = this.engine.access().key(this.binding.entity(), source);
		if (key == null) {
			return run(() -> code.run(source));
		}
		return afterwards(this.loads.required(this.binding, key, environment), environment, (outcome) -> {
			Object loaded = outcome.value();
			if (loaded == null) {
				return () -> withoutRow(source, code);
			}
			this.requirements.forEach((requirement) -> this.state.fill(source, loaded, requirement));
			return () -> code.run(source);
		});
	}

	/**
	 * Return whether code on a source that lacks nothing should run together with that on
	 * others of the level, which may lack something.
	 */
	boolean mayWaitForOthers(Object source, Supplier<DataFetchingEnvironment> environment) {
		return !isNothing() && Beside.find(environment.get()) == null
				&& this.engine.access().key(this.binding.entity(), source) != null;
	}

	/**
	 * Run code on a source that lacks nothing once all others of the level hold what they
	 * require.
	 */
	CompletableFuture<@Nullable Object> together(Object source, DataFetchingEnvironment environment, Code code) {
		Object key = Objects.requireNonNull(this.engine.access().key(this.binding.entity(), source));
		return afterwards(this.loads.nothing(key, environment), environment, (outcome) -> () -> code.run(source));
	}

	/**
	 * Load a source of which only the key is there, with all that is selected of it, and
	 * run code on it then.
	 */
	CompletableFuture<@Nullable Object> reload(Object source, DataFetchingEnvironment environment, Code code) {
		Object key = this.engine.access().key(this.binding.entity(), source);
		if (key == null) {
			return run(() -> code.run(source));
		}
		return afterwards(this.loads.source(this.binding.entity(), key, environment), environment,
				(outcome) -> () -> (outcome.value() != null) ? code.run(this.engine.access().unproxy(outcome.value()))
						: withoutRow(source, (object) -> code.run(this.engine.access().unproxy(object))));
	}

	// The row is gone or hidden: what the object lacks is no fault of the declaration
	private CompletableFuture<@Nullable Object> withoutRow(Object source, Code code) {
		return run(() -> code.run(source)).exceptionallyCompose((failure) -> CompletableFuture.failedFuture(
				(LazyRead.of(failure) != null) ? new MissingTargetException(this.binding.typeName()) : failure));
	}

	private static CompletableFuture<@Nullable Object> afterwards(CompletableFuture<RelationLoads.Outcome> load,
			DataFetchingEnvironment environment, Function<RelationLoads.Outcome, Callable<@Nullable Object>> code) {
		AtomicInteger waiting = environment.getGraphQlContext()
			.computeIfAbsent(Waiting.at(environment), (key) -> new AtomicInteger());
		waiting.incrementAndGet();
		return load.handle((outcome, failure) -> {
			CompletableFuture<@Nullable Object> value;
			if (failure != null) {
				value = CompletableFuture.failedFuture(failure);
			}
			else if (outcome.error() != null) {
				value = CompletableFuture.failedFuture(outcome.error());
			}
			else {
				value = run(() -> code.apply(outcome).call());
			}
			if (waiting.decrementAndGet() == 0) {
				// The engine has dispatched this level: nobody else will
				environment.getDataLoaderRegistry().dispatchAll();
			}
			return value;
		}).thenCompose((value) -> value);
	}

	@SuppressWarnings("unchecked")
	private static CompletableFuture<@Nullable Object> run(Callable<@Nullable Object> code) {
		try {
			Object value = code.call();
			return (value instanceof CompletionStage<?> later)
					? (CompletableFuture<@Nullable Object>) later.toCompletableFuture()
					: CompletableFuture.completedFuture(value);
		}
		catch (Exception ex) {
			return CompletableFuture.failedFuture(ex);
		}
	}

	/**
	 * Runs on an object that holds what it requires.
	 */
	@FunctionalInterface
	interface Code {

		@Nullable Object run(Object source) throws Exception;

	}

	/**
	 * Names the fields whose code has not run yet, because what it requires is being
	 * loaded. Only those of the same objects wait for each other: of others, one may not
	 * be reached before this one has its value.
	 */
	private record Waiting(String type, MergedField objects) {

		static Waiting at(DataFetchingEnvironment environment) {
			ExecutionStepInfo field = environment.getExecutionStepInfo();
			return new Waiting(field.getObjectType().getName(), field.getParent().getField());
		}

	}

}
