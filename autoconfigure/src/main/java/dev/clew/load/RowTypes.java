package dev.clew.load;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.clew.model.EntityModel;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.EntityDiscriminatorMapping;
import org.hibernate.metamodel.mapping.internal.CaseStatementDiscriminatorMappingImpl;
import org.hibernate.type.descriptor.java.JavaType;
import org.jspecify.annotations.Nullable;

/**
 * Tells the entity of the rows of a hierarchy: by its discriminator, or by the joined
 * tables that a row stands in.
 */
final class RowTypes {

	private final SessionFactoryImplementor sessionFactory;

	private final EntityModel entity;

	private final @Nullable EntityDiscriminatorMapping discriminator;

	private final List<String> names;

	RowTypes(SessionFactoryImplementor sessionFactory, EntityModel entity) {
		this.sessionFactory = sessionFactory;
		this.entity = entity;
		var persister = sessionFactory.getMappingMetamodel().getEntityDescriptor(entity.javaType());
		this.discriminator = persister.getDiscriminatorMapping();
		this.names = persister.getSubclassEntityNames().stream().sorted().toList();
	}

	/**
	 * Return the condition that a row is one of the given entities.
	 */
	static String test(String alias, List<EntityModel> entities) {
		return "type(%s) in %s".formatted(alias,
				entities.stream().map(EntityModel::name).collect(Collectors.joining(", ", "(", ")")));
	}

	/**
	 * Return what to select. As the plain value of the discriminator, because Hibernate
	 * fails on that of a row that an outer join did not find; and one type after the
	 * other where tables tell it, because Hibernate leaves out those that nothing names.
	 */
	String expression(String alias) {
		if (!(this.discriminator instanceof CaseStatementDiscriminatorMappingImpl)) {
			return "sql('?', type(%s))".formatted(alias);
		}
		return IntStream.range(0, this.names.size())
			.mapToObj((index) -> "when type(%s) = %s then %d".formatted(alias, jpaName(this.names.get(index)), index))
			.collect(Collectors.joining(" ", "case ", " end"));
	}

	private String jpaName(String entityName) {
		return this.sessionFactory.getMappingMetamodel().getEntityDescriptor(entityName).getJpaEntityName();
	}

	/**
	 * Return the class that the selected value means.
	 */
	@SuppressWarnings("unchecked")
	Class<?> read(Object value) {
		if (this.discriminator == null) {
			return this.entity.javaType();
		}
		if (this.discriminator instanceof CaseStatementDiscriminatorMappingImpl) {
			String name = this.names.get(((Number) value).intValue());
			return this.sessionFactory.getMappingMetamodel().getEntityDescriptor(name).getMappedClass();
		}
		var converter = this.discriminator.getValueConverter();
		JavaType<Object> relational = (JavaType<Object>) converter.getRelationalJavaType();
		return converter
			.getDetailsForDiscriminatorValue(relational.wrap(value, this.sessionFactory.getWrapperOptions()))
			.getIndicatedEntity()
			.getEntityPersister()
			.getMappedClass();
	}

}
