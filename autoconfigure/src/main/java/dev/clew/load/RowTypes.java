package dev.clew.load;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.clew.model.EntityModel;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.EntityDiscriminatorMapping;
import org.hibernate.metamodel.mapping.internal.CaseStatementDiscriminatorMappingImpl;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.persister.entity.UnionSubclassEntityPersister;
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

	private final EntityPersister persister;

	RowTypes(SessionFactoryImplementor sessionFactory, EntityModel entity) {
		this.sessionFactory = sessionFactory;
		this.entity = entity;
		this.persister = sessionFactory.getMappingMetamodel().getEntityDescriptor(entity.javaType());
		this.discriminator = this.persister.getDiscriminatorMapping();
		this.names = this.persister.getSubclassEntityNames().stream().sorted().toList();
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

	/**
	 * Return what else to select where attributes of subtypes are read: of a union of
	 * tables, Hibernate leaves out those of subtypes that nothing is read from, and with
	 * them their rows.
	 */
	List<String> keeping(String alias) {
		if (!(this.persister instanceof UnionSubclassEntityPersister)) {
			return List.of();
		}
		String id = this.entity.idPaths().get(0);
		return this.names.stream()
			// A row of the entity itself stays, and its own name fails a join with a
			// condition
			.filter((name) -> !name.equals(this.persister.getEntityName()))
			.map((name) -> "treat(%s as %s).%s".formatted(alias, jpaName(name), id))
			.toList();
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
