package dev.clew.wiring;

import java.util.function.Supplier;

import dev.clew.load.Loaded;
import dev.clew.load.Row;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * A field that is answered from a row, as far as that holds it.
 */
public interface RowField {

	/**
	 * Return where rows hold the field's value as it is, or -1 where it has to be read.
	 * @param loaded what the rows were loaded as part of
	 * @param resultKey tells the field's key in the answer, where it is shown several
	 * times
	 */
	int place(Loaded loaded, Supplier<String> resultKey);

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
