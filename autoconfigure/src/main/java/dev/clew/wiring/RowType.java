package dev.clew.wiring;

import dev.clew.load.Row;
import org.jspecify.annotations.Nullable;

/**
 * An interface or union whose objects may be rows.
 */
public interface RowType {

	/**
	 * Return the object type of a row, or {@code null} where its class tells none.
	 */
	@Nullable String of(Row row);

}
