package dev.clew.plan;

import java.util.Collection;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Values of filters and orders that do not have the form of their types. A schema admits
 * none from a client, so it is code of the application that makes them.
 */
final class Inputs {

	private Inputs() {
	}

	/**
	 * Return a value that must be an object.
	 * @param what what takes it, for messages
	 */
	static Map<?, ?> object(String what, @Nullable Object value) {
		if (value instanceof Map<?, ?> object) {
			return object;
		}
		throw new IllegalArgumentException("%s takes an object, not '%s'".formatted(what, value));
	}

	/**
	 * Return the exception for a name that a type does not have.
	 * @param what what names it, for messages
	 */
	static IllegalArgumentException unknown(String what, Object name, String type, Collection<String> known) {
		return new IllegalArgumentException("%s names '%s', which '%s' does not have: it has %s".formatted(what, name,
				type, String.join(", ", known)));
	}

}
