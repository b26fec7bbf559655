package dev.clew.wiring;

import java.util.function.Supplier;

import dev.clew.load.Row;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * A field that is answered from a row, as far as that holds it.
 */
public interface RowField {

	/**
	 * Read the field.
	 * @param resultKey tells the field's key in the answer, where it is shown several
	 * times
	 * @param environment tells everything else; not asked where the row holds what the
	 * field shows
	 * @throws Exception what the field fails with
	 */
	@Nullable Object read(Row row, Supplier<String> resultKey, Supplier<DataFetchingEnvironment> environment) throws Exception;

}
