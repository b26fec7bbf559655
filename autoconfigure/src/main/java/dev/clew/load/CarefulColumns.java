package dev.clew.load;

import java.util.HashMap;
import java.util.Map;

import dev.clew.model.EntityModel;
import dev.clew.plan.Edge;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.metamodel.mapping.ManagedMappingType;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.jspecify.annotations.Nullable;

/**
 * Reads columns value by value, once their statement has failed as a whole: what
 * Hibernate would convert while it reads a tuple is selected as it is stored and
 * converted here, so that a value that does not convert fails its own field only.
 */
final class CarefulColumns {

	private static final Log logger = LogFactory.getLog(CarefulColumns.class);

	private final SessionFactoryImplementor sessionFactory;

	private final Map<String, ManagedMappingType> types = new HashMap<>();

	CarefulColumns(SessionFactoryImplementor sessionFactory) {
		this.sessionFactory = sessionFactory;
	}

	/**
	 * Tell what an alias stands for.
	 */
	void entity(String alias, EntityModel entity) {
		if (entity.isEntity()) {
			this.types.put(alias, descriptor(entity));
		}
	}

	/**
	 * Tell what the path of an embedded value stands for.
	 */
	void embedded(String path, String owner, String attribute) {
		ManagedMappingType type = this.types.get(owner);
		if (type != null && type.findSubPart(attribute, null) instanceof EmbeddableValuedModelPart embedded) {
			this.types.put(path, embedded.getEmbeddableTypeDescriptor());
		}
	}

	/**
	 * Tell that an alias stands for the elements of a relation.
	 * @return the elements, where they are plain values
	 */
	@Nullable BasicValuedModelPart elements(String alias, Edge edge) {
		ModelPart relation = edge.owner().isEntity()
				? descriptor(edge.owner()).findSubPart(edge.attribute().name(), null) : null;
		ModelPart element = (relation instanceof PluralAttributeMapping plural) ? plural.getElementDescriptor() : null;
		if (element instanceof EmbeddableValuedModelPart embedded) {
			this.types.put(alias, embedded.getEmbeddableTypeDescriptor());
		}
		return (element instanceof BasicValuedModelPart basic) ? basic : null;
	}

	private ManagedMappingType descriptor(EntityModel entity) {
		return this.sessionFactory.getMappingMetamodel().getEntityDescriptor(entity.javaType());
	}

	/**
	 * Return the column of an attribute.
	 * @param owner the entity that declares it, where that is a subtype
	 */
	@Nullable BasicValuedModelPart column(String alias, @Nullable EntityModel owner, String attribute) {
		ManagedMappingType type = (owner != null) ? descriptor(owner) : this.types.get(alias);
		ModelPart part = (type != null) ? type.findSubPart(attribute, null) : null;
		return (part instanceof BasicValuedModelPart basic) ? basic : null;
	}

	/**
	 * Return how a column is selected as it is stored.
	 */
	String stored(@Nullable BasicValuedModelPart column, String path) {
		return switch (form(column)) {
			case TEXT -> "cast(sql('?', %s) as String)".formatted(path);
			case NUMBER -> "sql('?', %s)".formatted(path);
			case OTHER -> path;
		};
	}

	/**
	 * Return what makes the attribute's value of that.
	 */
	ColumnReader reader(@Nullable BasicValuedModelPart column) {
		if (column == null || form(column) == Form.OTHER) {
			return ColumnReader.AS_IS;
		}
		JdbcMapping mapping = column.getJdbcMapping();
		return (stored) -> {
			try {
				return (stored != null) ? convert(mapping, stored) : null;
			}
			catch (RuntimeException ex) {
				logger.debug("Cannot read '%s'".formatted(column.getNavigableRole()), ex);
				return UnreadableValueException.INVALID;
			}
		};
	}

	private Object convert(JdbcMapping mapping, Object stored) {
		var options = this.sessionFactory.getWrapperOptions();
		JavaType<?> type = mapping.getJdbcJavaType();
		Object relational = mapping.getJdbcType().isJson()
				? options.getJsonFormatMapper().fromString((String) stored, type, options) : type.wrap(stored, options);
		return mapping.convertToDomainValue(relational);
	}

	// What is stored as neither text nor number hardly fails, and no driver's object is
	// worth a guess
	private static Form form(@Nullable BasicValuedModelPart column) {
		if (column == null) {
			return Form.OTHER;
		}
		JdbcMapping mapping = column.getJdbcMapping();
		JdbcType type = mapping.getJdbcType();
		Class<?> java = mapping.getJavaTypeDescriptor().getJavaTypeClass();
		if (java == String.class && mapping.getValueConverter() == null || type.isLob()) {
			return Form.OTHER;
		}
		boolean text = type.isString() || type.isJson() || SqlTypes.isEnumType(type.getDefaultSqlTypeCode());
		return text ? Form.TEXT : type.isNumber() ? Form.NUMBER : Form.OTHER;
	}

	private enum Form {

		TEXT, NUMBER, OTHER

	}

}
