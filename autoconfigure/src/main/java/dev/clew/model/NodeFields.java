package dev.clew.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import graphql.language.FieldDefinition;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Tells by which fields the objects of a type can be filtered and ordered: those that the
 * schema shows and a statement can read.
 */
final class NodeFields {

	private final BindingContext context;

	private final Map<String, EntityBinding> bindings;

	private final Map<String, Map<String, NodeField>> fields = new HashMap<>();

	NodeFields(BindingContext context, Map<String, EntityBinding> bindings) {
		this.context = context;
		this.bindings = bindings;
	}

	/**
	 * Return the fields that objects of the type can be filtered by, in schema order.
	 */
	Map<String, NodeField> filterable(String node) {
		Map<String, NodeField> known = this.fields.get(node);
		if (known == null) {
			known = read(node);
			this.fields.put(node, known);
		}
		return known;
	}

	/**
	 * Return the fields that objects of the type can be ordered by, in schema order.
	 */
	Map<String, NodeField> orderable(String node) {
		return only(node, (field) -> isOrderable(field, new HashSet<>()));
	}

	private Map<String, NodeField> only(String node, Predicate<NodeField> condition) {
		return filterable(node).values()
			.stream()
			.filter(condition)
			.collect(Collectors.toMap(NodeField::name, (field) -> field, (left, right) -> left, LinkedHashMap::new));
	}

	private boolean isOrderable(NodeField field, Set<String> seen) {
		return switch (field.kind()) {
			case COLUMN -> true;
			case OBJECT -> seen.add(field.type())
					&& filterable(field.type()).values().stream().anyMatch((next) -> isOrderable(next, seen));
			case MANY -> false;
		};
	}

	private Map<String, NodeField> read(String node) {
		List<String> targets = this.context.boundObjects(node);
		EntityModel model = (targets.size() == 1) ? this.context.model(targets.get(0))
				: this.context.commonEntity(targets);
		Map<String, NodeField> read = new LinkedHashMap<>();
		if (model != null) {
			this.context.sdl().commonFields(node).forEach((name, definition) -> {
				FieldBinding binding = common(name, targets);
				AttributePath path = (binding != null)
						? AttributePath.follow(model, binding.path(), this.context.managedTypes()) : null;
				NodeField field = (binding != null && path != null) ? field(definition, binding, path) : null;
				if (field != null) {
					read.put(name, field);
				}
			});
		}
		return read;
	}

	private @Nullable FieldBinding common(String field, List<String> targets) {
		List<@Nullable FieldBinding> all = targets.stream()
			.<@Nullable FieldBinding>map((target) -> Objects.requireNonNull(this.bindings.get(target)).field(field))
			.toList();
		FieldBinding first = all.get(0);
		boolean same = first != null && all.stream()
			.allMatch((other) -> other != null && other.kind() == first.kind() && other.path().equals(first.path()));
		return same ? first : null;
	}

	private @Nullable NodeField field(FieldDefinition definition, FieldBinding binding, AttributePath path) {
		SdlTypes.TypeReference type = SdlTypes.TypeReference.of(definition.getType());
		AttributeModel attribute = path.last();
		boolean optional = path.attributes()
			.stream()
			.anyMatch((step) -> step.optional() || step.isRelation() && step.traits().mayLackTarget());
		NodeField.Kind kind = kind(binding, path, type);
		String node = (kind == NodeField.Kind.COLUMN) ? type.name() : this.context.frame(type).node();
		return (kind != null) ? new NodeField(definition.getName(), kind, binding.path(), attribute, optional, node)
				: null;
	}

	private NodeField.@Nullable Kind kind(FieldBinding binding, AttributePath path, SdlTypes.TypeReference type) {
		RelationBinding relation = binding.relation();
		return switch (binding.kind()) {
			case COLUMN -> isComparable(path, type) ? NodeField.Kind.COLUMN : null;
			case EMBEDDED -> filterable(type.name()).isEmpty() ? null : NodeField.Kind.OBJECT;
			case RELATION -> (relation != null && relation.strategy() != Strategy.FORBID) ? kind(path.last()) : null;
			case COMPUTED, CUSTOM, UNKNOWN -> null;
		};
	}

	private static NodeField.@Nullable Kind kind(AttributeModel relation) {
		return switch (relation.kind()) {
			case TO_ONE -> NodeField.Kind.OBJECT;
			case TO_MANY -> NodeField.Kind.MANY;
			case BASIC, EMBEDDED, BASIC_ELEMENTS, EMBEDDED_ELEMENTS, OTHER -> null;
		};
	}

	private boolean isComparable(AttributePath path, SdlTypes.TypeReference type) {
		AttributeModel attribute = path.last();
		EntityModel owner = path.owners().get(path.owners().size() - 1);
		Class<?> javaType = ClassUtils.resolvePrimitiveIfNecessary(attribute.type());
		return attribute.kind() == AttributeModel.Kind.BASIC && !type.list()
				&& Comparable.class.isAssignableFrom(javaType)
				&& this.context.traits().isComparable(owner.javaType(), attribute.name()) && ArgumentConversion
					.canConvert(this.context.sdl().isEnum(type.name()) ? "String" : type.name(), javaType);
	}

}
