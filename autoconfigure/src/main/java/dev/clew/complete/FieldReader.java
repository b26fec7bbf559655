package dev.clew.complete;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import dev.clew.wiring.RowField;
import graphql.execution.DataFetcherResult;
import graphql.execution.ValueUnboxer;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Reads a field from the object that has it.
 */
@FunctionalInterface
interface FieldReader {

	/**
	 * What reads more than its source is left to the engine.
	 */
	Supplier<DataFetchingEnvironment> NO_ENVIRONMENT = () -> {
		throw NotDirect.ever("a field needs more than its object");
	};

	/**
	 * Read the field.
	 * @throws NotDirect if the engine has to
	 */
	@Nullable Object read(Object source);

	/**
	 * Read a field of a row.
	 */
	static FieldReader of(RowField field, String resultKey) {
		return orEngine(new CellReader(field, () -> resultKey)::read);
	}

	/**
	 * Read a property of what stands around rows, or of what a column holds.
	 */
	static FieldReader of(LightDataFetcher<?> property, GraphQLFieldDefinition definition, ValueUnboxer unboxer) {
		return orEngine((source) -> here(unboxer.unbox(property.get(definition, source, NO_ENVIRONMENT))));
	}

	// The engine waits for some values, and knows what others bring along
	private static @Nullable Object here(@Nullable Object value) {
		if (value instanceof CompletionStage || value instanceof Publisher || value instanceof DataFetcherResult) {
			throw NotDirect.THIS_TIME;
		}
		return value;
	}

	private static FieldReader orEngine(Reading reading) {
		return (source) -> {
			try {
				return reading.of(source);
			}
			catch (NotDirect ex) {
				throw ex;
			}
			catch (Exception ex) {
				throw NotDirect.THIS_TIME;
			}
		};
	}

	/**
	 * A reading that may fail.
	 */
	@FunctionalInterface
	interface Reading {

		@Nullable Object of(Object source) throws Exception;

	}

}
