package dev.clew.load;

/**
 * A relation has a key whose target is gone. It is raised where the relation is read, as
 * walking the object would.
 */
public class MissingTargetException extends FieldFailure {

	public MissingTargetException(String relation) {
		super("What '%s' refers to does not exist".formatted(relation));
	}

}
