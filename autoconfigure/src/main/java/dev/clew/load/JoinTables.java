package dev.clew.load;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.clew.model.AttributeModel;
import dev.clew.plan.Holder;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.spi.MappingMetamodelImplementor;
import org.hibernate.persister.collection.BasicCollectionPersister;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.BasicType;
import org.hibernate.type.ManyToOneType;
import org.jspecify.annotations.Nullable;

/**
 * Knows the tables between entities that can be read by themselves. The planner of
 * PostgreSQL sees through that; others have not been measured.
 */
final class JoinTables {

	private final SessionFactoryImplementor sessionFactory;

	private final boolean used;

	private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

	JoinTables(SessionFactoryImplementor sessionFactory) {
		this.sessionFactory = sessionFactory;
		this.used = sessionFactory.getJdbcServices().getDialect() instanceof PostgreSQLDialect;
	}

	/**
	 * Return what reads the table between the owners and the elements of a collection, or
	 * {@code null} where the owners have to be read.
	 */
	@Nullable String links(Holder holder, AttributeModel attribute) {
		if (!this.used || !attribute.isRelation() || !attribute.isPlural() || attribute.keyed()
				|| !attribute.traits().whole() || attribute.traits().indexed()) {
			return null;
		}
		String path = String.join(".", holder.path(attribute.name()));
		return this.known.computeIfAbsent(holder.entity().name() + "." + path, (key) -> find(holder, path))
			.orElse(null);
	}

	private Optional<String> find(Holder holder, String path) {
		MappingMetamodelImplementor metamodel = this.sessionFactory.getMappingMetamodel();
		EntityPersister owner = metamodel.getEntityDescriptor(holder.entity().javaType());
		String declaring = owner.getEntityName();
		while (declaring != null) {
			if (metamodel.findCollectionDescriptor(declaring + "." + path) instanceof BasicCollectionPersister table) {
				return links(owner, table);
			}
			declaring = metamodel.getEntityDescriptor(declaring).getMappedSuperclass();
		}
		return Optional.empty();
	}

	private Optional<String> links(EntityPersister owner, BasicCollectionPersister table) {
		boolean keys = table.isManyToMany() && table.getCollectionType().useLHSPrimaryKey()
				&& table.getElementType() instanceof ManyToOneType target && target.isReferenceToPrimaryKey();
		if (!keys || table.getKeyColumnNames().length > 1 || table.getElementColumnNames().length > 1) {
			return Optional.empty();
		}
		Class<?> ownerKey = key(owner);
		Class<?> elementKey = key(table.getElementPersister());
		return (ownerKey != null && elementKey != null) ? Optional.of(LinksFunction.read(ownerKey, elementKey,
				table.getTableName(), table.getKeyColumnNames()[0], table.getElementColumnNames()[0]))
				: Optional.empty();
	}

	// As Hibernate stores the class if nothing else is said
	private @Nullable Class<?> key(EntityPersister entity) {
		Class<?> type = entity.getIdentifierType().getReturnedClass();
		BasicType<?> usual = this.sessionFactory.getTypeConfiguration().getBasicTypeForJavaType(type);
		return (KeysFunction.knows(type) && entity.getIdentifierType() instanceof BasicType<?> stored && usual != null
				&& stored.getJdbcType() == usual.getJdbcType()
				&& stored.getValueConverter() == usual.getValueConverter()) ? type : null;
	}

}
