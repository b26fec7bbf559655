package dev.clew.wiring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.clew.model.AttributeModel;
import dev.clew.model.BindingException;
import dev.clew.model.EntityBinding;
import dev.clew.model.EntityBindings;
import dev.clew.model.EntityModel;
import dev.clew.model.FieldBinding;
import dev.clew.model.Problem;
import dev.clew.model.RelationBinding;
import org.jspecify.annotations.Nullable;

/**
 * Finds the columns behind the keys of types that the application does not resolve
 * itself.
 */
final class KeyedTypes {

	private final Map<String, FederatedType> types;

	private final EntityBindings bindings;

	private final List<Problem> problems = new ArrayList<>();

	KeyedTypes(Map<String, FederatedType> types, EntityBindings bindings) {
		this.types = types;
		this.bindings = bindings;
	}

	/**
	 * Bind the keys of all types but the given ones.
	 * @throws BindingException if there are some that no column is behind
	 */
	Map<String, KeyedType> bind(Set<String> mapped) {
		Map<String, KeyedType> bound = new LinkedHashMap<>();
		this.types.values()
			.stream()
			.filter((type) -> !type.keys().isEmpty() && !mapped.contains(type.name()))
			.forEach((type) -> bind(type, bound));
		if (!this.problems.isEmpty()) {
			throw new BindingException(this.problems);
		}
		return bound;
	}

	private void bind(FederatedType type, Map<String, KeyedType> bound) {
		List<String> objects = this.bindings.objectTypes(type.name());
		boolean whole = !objects.isEmpty() && objects.size() == members(type);
		EntityModel entity = whole ? this.bindings.commonEntity(objects) : null;
		if (entity == null || !entity.isEntity()) {
			problem(type, "Nothing finds '%s' by its key".formatted(type.name()),
					type.isInterface() ? "Not all types that implement it are bound to entities of one hierarchy"
							: "It is bound to no entity");
			return;
		}
		List<EntityKey> keys = new ArrayList<>();
		for (String fields : new LinkedHashSet<>(type.keys())) {
			EntityKey key = key(type, fields, objects, entity);
			if (key != null) {
				keys.add(key);
			}
		}
		bound.put(type.name(), new KeyedType(type.name(), entity, this.bindings.only(entity, objects), keys));
	}

	private long members(FederatedType type) {
		return !type.isInterface() ? 1
				: this.types.values()
					.stream()
					.filter((other) -> !other.isInterface() && other.interfaces().contains(type.name()))
					.count();
	}

	private void problem(FederatedType type, String what, String why) {
		this.problems.add(new Problem("Type '%s'".formatted(type.name()), what, why,
				"Write an @EntityMapping method for '%s', or say resolvable: false in its @key"
					.formatted(type.name())));
	}

	private @Nullable EntityKey key(FederatedType type, String fields, List<String> objects, EntityModel entity) {
		List<EntityKey.Part> parts = new ArrayList<>();
		List<List<String>> paths = EntityKey.read(fields);
		for (List<String> path : paths) {
			Set<List<String>> columns = new LinkedHashSet<>();
			objects.forEach((object) -> columns.add(column(this.bindings.get(object), path)));
			List<String> column = columns.iterator().next();
			Class<?> javaType = (columns.size() == 1) ? javaType(entity, column) : null;
			if (javaType == null) {
				problem(type, "Nothing finds '%s' by @key(fields: \"%s\")".formatted(type.name(), fields),
						"There is no column behind '%s'".formatted(String.join(".", path)));
				return null;
			}
			parts.add(new EntityKey.Part(path, column, javaType));
		}
		if (parts.isEmpty()) {
			problem(type, "Nothing finds '%s' by @key(fields: \"%s\")".formatted(type.name(), fields),
					"These are no fields");
			return null;
		}
		return new EntityKey(inOrderOfTheIdentifier(parts, entity));
	}

	// Loads compare whole keys, and the database its index, in that order
	private static List<EntityKey.Part> inOrderOfTheIdentifier(List<EntityKey.Part> parts, EntityModel entity) {
		List<EntityKey.Part> ordered = entity.idPaths()
			.stream()
			.flatMap((path) -> parts.stream().filter((part) -> String.join(".", part.column()).equals(path)))
			.toList();
		return (ordered.size() == parts.size()) ? ordered : parts;
	}

	// An empty path where there is no column
	private List<String> column(EntityBinding binding, List<String> fields) {
		FieldBinding field = binding.field(fields.get(0));
		if (field == null) {
			return List.of();
		}
		if (fields.size() == 1) {
			return (field.kind() == FieldBinding.Kind.COLUMN) ? field.path() : List.of();
		}
		EntityBinding next = target(field);
		List<String> rest = (next != null) ? column(next, fields.subList(1, fields.size())) : List.of();
		List<String> column = new ArrayList<>(field.path());
		column.addAll(rest);
		return rest.isEmpty() ? List.of() : column;
	}

	private @Nullable EntityBinding target(FieldBinding field) {
		RelationBinding relation = field.relation();
		if (field.embedded() != null) {
			return this.bindings.get(field.embedded());
		}
		boolean one = relation != null && relation.attribute().kind() == AttributeModel.Kind.TO_ONE
				&& relation.targets().size() == 1;
		return (one && relation != null) ? this.bindings.get(relation.targets().get(0)) : null;
	}

	private @Nullable Class<?> javaType(EntityModel entity, List<String> column) {
		EntityModel at = entity;
		AttributeModel attribute = null;
		for (String name : column) {
			at = (attribute != null) ? this.bindings.model(attribute.type()) : entity;
			attribute = at.attribute(name);
			if (attribute == null) {
				return null;
			}
		}
		return (attribute != null && attribute.kind() == AttributeModel.Kind.BASIC) ? attribute.type() : null;
	}

}
