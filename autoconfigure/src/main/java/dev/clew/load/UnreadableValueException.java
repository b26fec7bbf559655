package dev.clew.load;

/**
 * A column holds what its attribute cannot: a value that does not convert, or none where
 * there must be one.
 */
public class UnreadableValueException extends FieldFailure {

	static final UnreadableValueException EMPTY = new UnreadableValueException("it has no value, but must have one");

	static final UnreadableValueException INVALID = new UnreadableValueException("the stored value is not valid");

	UnreadableValueException(String reason) {
		super(reason);
	}

}
