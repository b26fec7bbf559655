package dev.clew.wiring;

import java.util.List;
import java.util.Map;

import dev.clew.model.EntityModel;
import dev.clew.plan.RequestException;

/**
 * A type whose objects are found by their keys.
 *
 * @param name the object type or interface
 * @param entity what they are read from
 * @param only the entities that their rows are restricted to; none for all
 * @param keys its keys, in schema order
 */
record KeyedType(String name, EntityModel entity, List<EntityModel> only, List<EntityKey> keys) {

	KeyedType {
		only = List.copyOf(only);
		keys = List.copyOf(keys);
	}

	/**
	 * Return the key that a representation has.
	 * @throws RequestException if it has none
	 */
	EntityKey keyIn(Map<?, ?> representation) {
		return this.keys.stream()
			.filter((key) -> key.isIn(representation))
			.findFirst()
			.orElseThrow(() -> new RequestException(
					"A representation of '%s' needs %s.".formatted(this.name,
							String.join(", or ", this.keys.stream().map(EntityKey::fields).toList())),
					Map.of("representation", representation)));
	}

}
