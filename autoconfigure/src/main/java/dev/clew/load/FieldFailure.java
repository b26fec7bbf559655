package dev.clew.load;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the data behind one field. It is raised where the field is read, so
 * that everything else stands.
 */
public abstract class FieldFailure extends RuntimeException {

	FieldFailure(String message) {
		super(message, null, false, false);
	}

	/**
	 * Return the value unless it stands for a failure.
	 */
	static @Nullable Object orThrow(@Nullable Object value) {
		if (value instanceof FieldFailure failure) {
			throw failure;
		}
		return value;
	}

}
