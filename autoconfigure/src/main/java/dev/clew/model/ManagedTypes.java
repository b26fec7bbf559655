package dev.clew.model;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.clew.model.MappingTraits.Embedding;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.IdentifiableType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.MappedSuperclassType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import org.jspecify.annotations.Nullable;

/**
 * The one reader of JPA metamodels: entities and embeddables by class, as the first that
 * has them tells.
 */
final class ManagedTypes {

	private final MappingTraits traits;

	private final Map<Class<?>, EntityModel> models = new LinkedHashMap<>();

	ManagedTypes(List<Metamodel> metamodels, MappingTraits traits) {
		this.traits = traits;
		metamodels.forEach(this::read);
	}

	private void read(Metamodel metamodel) {
		metamodel.getEntities()
			.stream()
			.filter((type) -> type.getJavaType() != null && type.getJavaType() != Map.class)
			.sorted(Comparator.comparing(EntityType::getName))
			.forEach((type) -> add(type, metamodel));
		metamodel.getEmbeddables()
			.stream()
			.sorted(Comparator.comparing((type) -> type.getJavaType().getName()))
			.forEach((type) -> this.models.putIfAbsent(type.getJavaType(), embeddable(type)));
	}

	Collection<EntityModel> all() {
		return this.models.values();
	}

	@Nullable EntityModel find(Class<?> javaType) {
		return this.models.get(javaType);
	}

	EntityModel get(Class<?> javaType) {
		EntityModel model = find(javaType);
		if (model == null) {
			throw new IllegalArgumentException("%s is not a managed type".formatted(javaType.getName()));
		}
		return model;
	}

	/**
	 * Return the most specific entity that all of the given are, if there is one.
	 */
	@Nullable EntityModel common(List<EntityModel> targets) {
		return this.models.values()
			.stream()
			.filter(EntityModel::isEntity)
			.filter((model) -> targets.stream()
				.allMatch((target) -> model.javaType().isAssignableFrom(target.javaType())))
			.reduce((left, right) -> left.javaType().isAssignableFrom(right.javaType()) ? right : left)
			.orElse(null);
	}

	// Supertypes first, because subtypes refer to them
	private EntityModel add(EntityType<?> type, Metamodel metamodel) {
		EntityModel present = this.models.get(type.getJavaType());
		if (present != null) {
			return present;
		}
		IdentifiableType<?> above = type.getSupertype();
		while (above instanceof MappedSuperclassType<?>) {
			above = above.getSupertype();
		}
		EntityModel parent = (above instanceof EntityType<?> entity) ? add(entity, metamodel) : null;
		EntityModel model = entity(type, parent, metamodel);
		this.models.put(type.getJavaType(), model);
		return model;
	}

	private EntityModel entity(EntityType<?> type, @Nullable EntityModel parent, Metamodel metamodel) {
		List<Class<?>> subtypes = metamodel.getEntities()
			.stream()
			.<Class<?>>map(EntityType::getJavaType)
			.filter((other) -> other != null && other != type.getJavaType()
					&& type.getJavaType().isAssignableFrom(other))
			.sorted(Comparator.comparing(Class::getName))
			.toList();
		return new EntityModel(type.getName(), type.getJavaType(), true, attributes(type), idPaths(type), subtypes,
				parent, true, this.traits.isFiltered(type.getJavaType()));
	}

	/**
	 * Return the entity and all that extend it, without those that have no rows of their
	 * own.
	 */
	List<EntityModel> concrete(EntityModel entity) {
		return Stream.concat(Stream.of(entity), entity.subtypes().stream().map(this::get))
			.filter((model) -> !Modifier.isAbstract(model.javaType().getModifiers()))
			.toList();
	}

	/**
	 * Return the entities that rows of an entity are to be restricted to, because nothing
	 * shows the others; none where all are shown.
	 */
	List<EntityModel> only(EntityModel entity, List<EntityModel> shown) {
		List<EntityModel> concrete = concrete(entity);
		List<EntityModel> only = concrete.stream()
			.filter((model) -> shown.stream().anyMatch((type) -> type.javaType().isAssignableFrom(model.javaType())))
			.toList();
		return (only.size() < concrete.size()) ? only : List.of();
	}

	private EntityModel embeddable(EmbeddableType<?> type) {
		return new EntityModel(type.getJavaType().getSimpleName(), type.getJavaType(), false, attributes(type),
				List.of(), List.of(), null, hasCollections(type), false);
	}

	private static boolean hasCollections(ManagedType<?> type) {
		return type.getAttributes()
			.stream()
			.anyMatch((attribute) -> attribute.isCollection() || attribute instanceof SingularAttribute<?, ?> singular
					&& singular.getType() instanceof EmbeddableType<?> embedded && hasCollections(embedded));
	}

	private Map<String, AttributeModel> attributes(ManagedType<?> type) {
		Map<String, AttributeModel> attributes = new LinkedHashMap<>();
		type.getAttributes()
			.stream()
			.sorted(Comparator.comparing(Attribute::getName))
			.forEach((attribute) -> attributes.put(attribute.getName(), attribute(type, attribute)));
		return attributes;
	}

	private AttributeModel attribute(ManagedType<?> owner, Attribute<?, ?> attribute) {
		boolean optional = !(attribute instanceof SingularAttribute<?, ?> singular) || singular.isOptional();
		PluralAttribute.CollectionType collection = (attribute instanceof PluralAttribute<?, ?, ?> plural)
				? plural.getCollectionType() : null;
		boolean unique = collection == PluralAttribute.CollectionType.SET;
		boolean keyed = collection == PluralAttribute.CollectionType.MAP;
		Class<?> type = (attribute instanceof PluralAttribute<?, ?, ?> plural) ? plural.getElementType().getJavaType()
				: singleType(owner, attribute);
		boolean setByMethod = attribute.getJavaMember() instanceof Method || owner.getJavaType().isRecord();
		Embedding embedding = this.traits.embedding(owner.getJavaType(), attribute.getName());
		AttributeModel.Kind kind = kind(attribute, embedding);
		RelationTraits relation = (kind == AttributeModel.Kind.BASIC || kind == AttributeModel.Kind.EMBEDDED)
				? RelationTraits.NONE : this.traits.relation(owner.getJavaType(), attribute.getName());
		boolean related = kind == AttributeModel.Kind.TO_ONE || kind == AttributeModel.Kind.TO_MANY;
		if (related && this.traits.isFiltered(type)) {
			relation = relation.withFilteredTargets();
		}
		return new AttributeModel(attribute.getName(), kind, type, optional, unique, keyed, setByMethod,
				embedding == Embedding.AS_OBJECT, this.traits.isLazy(owner.getJavaType(), attribute.getName()),
				this.traits.isWide(owner.getJavaType(), attribute.getName()), relation);
	}

	// The identifier of a generic superclass knows its type only in the entity
	private Class<?> singleType(ManagedType<?> owner, Attribute<?, ?> attribute) {
		boolean identifier = attribute instanceof SingularAttribute<?, ?> singular && singular.isId();
		return (identifier && owner instanceof EntityType<?> type && type.hasSingleIdAttribute())
				? this.traits.identifierType(owner.getJavaType()) : attribute.getJavaType();
	}

	private static AttributeModel.Kind kind(Attribute<?, ?> attribute, Embedding embedding) {
		if (attribute instanceof PluralAttribute<?, ?, ?> plural) {
			return switch (plural.getElementType().getPersistenceType()) {
				case ENTITY -> AttributeModel.Kind.TO_MANY;
				case BASIC -> AttributeModel.Kind.BASIC_ELEMENTS;
				case EMBEDDABLE -> AttributeModel.Kind.EMBEDDED_ELEMENTS;
				case MAPPED_SUPERCLASS -> AttributeModel.Kind.OTHER;
			};
		}
		Attribute.@Nullable PersistentAttributeType type = attribute.getPersistentAttributeType();
		if (type == null) {
			// Hibernate's @Any, which JPA does not know
			return AttributeModel.Kind.OTHER;
		}
		return switch (type) {
			case BASIC -> AttributeModel.Kind.BASIC;
			case EMBEDDED ->
				(embedding == Embedding.BY_TYPE) ? AttributeModel.Kind.BASIC : AttributeModel.Kind.EMBEDDED;
			case MANY_TO_ONE, ONE_TO_ONE ->
				isEntity(attribute) ? AttributeModel.Kind.TO_ONE : AttributeModel.Kind.OTHER;
			case ONE_TO_MANY, MANY_TO_MANY, ELEMENT_COLLECTION -> AttributeModel.Kind.OTHER;
		};
	}

	private static boolean isEntity(Attribute<?, ?> attribute) {
		return attribute instanceof SingularAttribute<?, ?> singular
				&& singular.getType().getPersistenceType() == Type.PersistenceType.ENTITY;
	}

	private List<String> idPaths(EntityType<?> type) {
		List<String> paths = new ArrayList<>();
		type.getSingularAttributes()
			.stream()
			.filter(SingularAttribute::isId)
			.sorted(Comparator.comparing(Attribute::getName))
			.forEach((attribute) -> addIdPaths("", attribute, paths));
		return paths;
	}

	private void addIdPaths(String prefix, SingularAttribute<?, ?> attribute, List<String> paths) {
		String path = prefix + attribute.getName();
		if (attribute.getType() instanceof EmbeddableType<?> embeddable) {
			embeddable.getSingularAttributes()
				.stream()
				.sorted(Comparator.comparing(Attribute::getName))
				.forEach((part) -> addIdPaths(path + ".", part, paths));
		}
		else if (attribute.getType() instanceof EntityType<?> target) {
			idPaths(target).forEach((part) -> paths.add(path + "." + part));
		}
		else {
			paths.add(path);
		}
	}

}
