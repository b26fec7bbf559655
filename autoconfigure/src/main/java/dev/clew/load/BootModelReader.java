package dev.clew.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.clew.model.MappingTraits.Embedding;
import dev.clew.model.RelationTraits;
import dev.clew.model.RelationTraits.OrderKey;
import org.hibernate.annotations.NotFoundAction;
import org.hibernate.boot.Metadata;
import org.hibernate.engine.spi.FilterDefinition;
import org.hibernate.mapping.Array;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.FilterConfiguration;
import org.hibernate.mapping.ManyToOne;
import org.hibernate.mapping.OneToMany;
import org.hibernate.mapping.OneToOne;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.Value;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.jspecify.annotations.Nullable;

/**
 * Reads the boot model of a session factory.
 */
final class BootModelReader {

	private static final int MOST_CHARACTERS = 255;

	private final Metadata metadata;

	private final Map<String, RelationTraits> relations = new HashMap<>();

	private final Map<String, Set<String>> entityFilters = new HashMap<>();

	private final Map<String, Set<String>> elementFilters = new HashMap<>();

	private final Map<String, Embedding> embeddings = new HashMap<>();

	private final Set<String> lazyColumns = new HashSet<>();

	private final Set<String> incomparableColumns = new HashSet<>();

	private final Set<String> wideColumns = new HashSet<>();

	BootModelReader(Metadata metadata) {
		this.metadata = metadata;
	}

	BootMappings read() {
		for (PersistentClass entity : this.metadata.getEntityBindings()) {
			if (entity.getClassName() != null) {
				this.entityFilters.put(entity.getClassName(), filters(entity, false));
				entity.getPropertyClosure().forEach((property) -> read(entity.getClassName(), property));
				readIdentifier(entity);
			}
		}
		return new BootMappings(this);
	}

	// The identifier is not among the properties
	private void readIdentifier(PersistentClass entity) {
		if (entity.getIdentifierProperty() != null) {
			read(entity.getClassName(), entity.getIdentifierProperty());
		}
		else if (entity.getIdentifier() instanceof Component several) {
			several.getProperties().forEach((part) -> read(entity.getClassName(), part));
		}
	}

	private void read(String owner, Property property) {
		String key = BootMappings.key(owner, property.getName());
		if (property.getValue() instanceof BasicValue column) {
			readColumn(key, property, column);
		}
		this.embeddings.put(key, embedding(property.getValue()));
		if (property.getValue() instanceof Component component) {
			component.getProperties().forEach((part) -> read(component.getComponentClassName(), part));
		}
		else if (property.getValue() instanceof ToOne toOne) {
			this.relations.put(key, toOne(toOne, property));
		}
		else if (property.getValue() instanceof Collection collection) {
			this.relations.put(key, collection(collection));
			this.elementFilters.put(key, elementFilters(collection));
		}
	}

	private void readColumn(String key, Property property, BasicValue column) {
		if (property.isLazy()) {
			this.lazyColumns.add(key);
		}
		JdbcType type = column.resolve().getJdbcType();
		boolean shortBinary = type.isBinary() && !type.isLob();
		if (!type.isComparable() && !shortBinary) {
			this.incomparableColumns.add(key);
		}
		if (isWide(column, type)) {
			this.wideColumns.add(key);
		}
	}

	private static boolean isWide(BasicValue value, JdbcType type) {
		if (type.isNumber() || type.isTemporal() || type.isBoolean() || type.getDdlTypeCode() == SqlTypes.UUID) {
			return false;
		}
		boolean text = (type.isStringLike() || type.isBinary()) && !type.isLob();
		return !text || value.getSelectables()
			.stream()
			.anyMatch((selected) -> !(selected instanceof Column column) || column.getSqlType() != null
					|| column.getLength() != null && column.getLength() > MOST_CHARACTERS);
	}

	private static Embedding embedding(Value value) {
		Value single = (value instanceof Collection collection) ? collection.getElement() : value;
		if (!(single instanceof Component component)) {
			return Embedding.BY_PARTS;
		}
		if (component.getTypeName() != null) {
			return Embedding.BY_TYPE;
		}
		boolean object = component.getCustomInstantiator() != null || component.isPolymorphic();
		return object ? Embedding.AS_OBJECT : Embedding.BY_PARTS;
	}

	private RelationTraits toOne(ToOne toOne, Property property) {
		PersistentClass declaring = property.getPersistentClass();
		boolean ownTable = declaring == null || toOne.getTable() == declaring.getTable();
		boolean ignored = toOne instanceof ManyToOne manyToOne
				&& manyToOne.getNotFoundAction() == NotFoundAction.IGNORE;
		PersistentClass target = this.metadata.getEntityBinding(toOne.getReferencedEntityName());
		boolean softDeleted = target != null && target.getRootClass().getSoftDeleteColumn() != null;
		// Where a target may be gone, Hibernate reads its key by an inner join
		boolean foreignKey = toOne instanceof ManyToOne && toOne.isReferenceToPrimaryKey()
				&& toOne.getReferencedPropertyName() == null && ownTable && !ignored && !softDeleted;
		boolean filteredByKey = target != null && !filters(target, true).isEmpty();
		boolean restricted = softDeleted || filteredByKey || target != null && target.getWhere() != null;
		boolean joinMisfilters = filteredByKey && !filters(target, false).isEmpty();
		return new RelationTraits(!toOne.isLazy(), foreignKey, toOne.isForeignKeyEnabled(), ignored || restricted,
				restricted, false, joinMisfilters, atOnce(toOne, ignored, softDeleted, foreignKey), null, null, false,
				false, List.of(), false);
	}

	private static @Nullable String atOnce(ToOne toOne, boolean ignored, boolean softDeleted, boolean foreignKey) {
		if (ignored) {
			return "@NotFound(IGNORE)";
		}
		boolean inverse = toOne instanceof OneToOne;
		if (softDeleted) {
			// Hibernate fails on the fetch of one that is not there
			return inverse ? null : "@SoftDelete of its target";
		}
		if (foreignKey) {
			return null;
		}
		return inverse ? "one-to-one without a foreign key" : "refers to no primary key";
	}

	private RelationTraits collection(Collection collection) {
		Integer firstIndex = (collection instanceof org.hibernate.mapping.List list) ? list.getBaseIndex() : null;
		PersistentClass element = element(collection);
		String where = collection.isOneToMany() ? collection.getWhere() : collection.getManyToManyWhere();
		String elementWhere = (element != null) ? element.getWhere() : null;
		boolean ownFilters = !collection.getFilters().isEmpty() || !collection.getManyToManyFilters().isEmpty();
		boolean softDeleted = collection.getSoftDeleteColumn() != null
				|| element != null && element.getRootClass().getSoftDeleteColumn() != null;
		boolean restricted = ownFilters || !collection.isOneToMany() && (softDeleted || collection.getWhere() != null)
				|| where != null && !where.equals(elementWhere);
		// Hibernate restricts a collection by what stands on it and on the class of its
		// elements, but not by filters of that class or restrictions of a superclass
		boolean joinMisfilters = element != null && (!element.getFilters().isEmpty()
				|| elementWhere != null && (where == null || !where.contains(elementWhere)));
		String mappedBy = (collection.isOneToMany() && collection.isInverse() && !restricted && firstIndex == null)
				? collection.getMappedByProperty() : null;
		List<OrderKey> order = MappedOrder.keys(collection, element);
		boolean whole = !restricted && !softDeleted && !joinMisfilters && where == null && collection.getWhere() == null
				&& elementWhere == null && !ignoresMissing(collection.getElement());
		return new RelationTraits(!collection.isLazy(), false, false, false, restricted || joinMisfilters, false,
				joinMisfilters, (collection instanceof Array) ? "an array" : null, mappedBy, firstIndex,
				collection.isSorted(), order == null, (order != null) ? order : List.of(), whole);
	}

	private static boolean ignoresMissing(Value element) {
		NotFoundAction action = (element instanceof ManyToOne manyToOne) ? manyToOne.getNotFoundAction()
				: (element instanceof OneToMany oneToMany) ? oneToMany.getNotFoundAction() : null;
		return action == NotFoundAction.IGNORE;
	}

	private @Nullable PersistentClass element(Collection collection) {
		if (collection.getElement() instanceof OneToMany oneToMany) {
			return oneToMany.getAssociatedClass();
		}
		return (collection.getElement() instanceof ManyToOne manyToOne)
				? this.metadata.getEntityBinding(manyToOne.getReferencedEntityName()) : null;
	}

	private Set<String> elementFilters(Collection collection) {
		PersistentClass element = element(collection);
		return Stream
			.of(collection.getFilters(), collection.getManyToManyFilters(),
					(element != null) ? element.getFilters() : List.<FilterConfiguration>of())
			.flatMap(List::stream)
			.map(FilterConfiguration::getName)
			.collect(Collectors.toUnmodifiableSet());
	}

	private Set<String> filters(PersistentClass entity, boolean byKey) {
		return entity.getFilters()
			.stream()
			.map(FilterConfiguration::getName)
			.filter((name) -> isAppliedToLoadByKey(name) == byKey)
			.collect(Collectors.toUnmodifiableSet());
	}

	private boolean isAppliedToLoadByKey(String filter) {
		FilterDefinition definition = this.metadata.getFilterDefinitions().get(filter);
		return definition != null && definition.isAppliedToLoadByKey();
	}

	DeclaredIndexes indexes() {
		return new DeclaredIndexes(this.metadata);
	}

	Map<String, RelationTraits> relations() {
		return this.relations;
	}

	Map<String, Set<String>> entityFilters() {
		return this.entityFilters;
	}

	Map<String, Set<String>> elementFilters() {
		return this.elementFilters;
	}

	Map<String, Embedding> embeddings() {
		return this.embeddings;
	}

	Set<String> wideColumns() {
		return this.wideColumns;
	}

	Set<String> incomparableColumns() {
		return this.incomparableColumns;
	}

	Set<String> lazyColumns() {
		return this.lazyColumns;
	}

}
