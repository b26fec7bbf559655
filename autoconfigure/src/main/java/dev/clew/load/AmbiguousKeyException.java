package dev.clew.load;

import dev.clew.model.EntityModel;

/**
 * Several rows have what should be unique.
 */
final class AmbiguousKeyException extends FieldFailure {

	AmbiguousKeyException(EntityModel entity, Object key) {
		super("There is more than one %s with the key '%s'".formatted(entity, key));
	}

}
