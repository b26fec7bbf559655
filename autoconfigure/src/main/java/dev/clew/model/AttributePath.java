package dev.clew.model;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A path of attributes that has been followed to its end.
 *
 * @param owners the managed type at each step
 * @param attributes the attribute at each step
 */
record AttributePath(List<EntityModel> owners, List<AttributeModel> attributes) {

	/**
	 * Follow a dotted path through embedded values and to-one relations.
	 * @return the path, or {@code null} where a step does not exist
	 */
	static @Nullable AttributePath follow(EntityModel start, List<String> names, ManagedTypes managedTypes) {
		List<EntityModel> owners = new ArrayList<>();
		List<AttributeModel> attributes = new ArrayList<>();
		EntityModel current = start;
		for (String name : names) {
			AttributeModel attribute = (current != null) ? current.attribute(name) : null;
			if (current == null || attribute == null) {
				return null;
			}
			owners.add(current);
			attributes.add(attribute);
			current = switch (attribute.kind()) {
				case EMBEDDED, TO_ONE -> managedTypes.find(attribute.type());
				case BASIC, TO_MANY, BASIC_ELEMENTS, EMBEDDED_ELEMENTS, OTHER -> null;
			};
		}
		return new AttributePath(owners, attributes);
	}

	AttributeModel last() {
		return this.attributes.get(this.attributes.size() - 1);
	}

}
