package dev.clew.complete;

import java.util.function.Supplier;

import dev.clew.load.Loaded;
import dev.clew.load.Row;
import dev.clew.wiring.RowField;
import org.jspecify.annotations.Nullable;

/**
 * Reads a field of rows, and looks only once where rows of the same load hold it.
 */
final class CellReader {

	private final RowField field;

	private final Supplier<String> resultKey;

	private volatile @Nullable Cell last;

	CellReader(RowField field, Supplier<String> resultKey) {
		this.field = field;
		this.resultKey = resultKey;
	}

	@Nullable Object read(Object source) throws Exception {
		if (!(source instanceof Row row)) {
			throw NotDirect.ever("something of the application is among the rows");
		}
		Cell cell = this.last;
		if (cell == null || cell.loaded() != row.loaded()) {
			cell = new Cell(row.loaded(), this.field.place(row.loaded(), this.resultKey));
			this.last = cell;
		}
		return (cell.place() >= 0) ? row.at(cell.place())
				: this.field.read(row, this.resultKey, FieldReader.NO_ENVIRONMENT);
	}

	/**
	 * Where rows of a load hold the field; -1 where it has to be read.
	 */
	private record Cell(Loaded loaded, int place) {

	}

}
