package dev.clew.load;

import org.jspecify.annotations.Nullable;

/**
 * Makes the value of an attribute from what a statement returned for its column.
 */
@FunctionalInterface
interface ColumnReader {

	/**
	 * Nothing is to be made.
	 */
	ColumnReader AS_IS = (value) -> value;

	/**
	 * There must be a value.
	 */
	ColumnReader REQUIRED = (value) -> (value != null) ? value : UnreadableValueException.EMPTY;

	/**
	 * Return the value, or a {@link FieldFailure} in its place.
	 */
	@Nullable Object read(@Nullable Object value);

	/**
	 * Read what this reader returned further.
	 */
	default ColumnReader then(ColumnReader next) {
		return (this == AS_IS) ? next : (value) -> {
			Object read = read(value);
			return (read instanceof FieldFailure) ? read : next.read(read);
		};
	}

}
