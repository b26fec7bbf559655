package dev.clew.load;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import dev.clew.model.EntityModel;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.NullOrdering;
import org.hibernate.dialect.OracleDialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/**
 * Writes "is one of these keys" so that few texts serve any number of keys: one array
 * where the database takes one, otherwise placeholders in powers of two.
 */
final class KeySyntax {

	private static final String ARRAY = "keys";

	// Up to here a test is as fast as a join, and easier to read
	private static final int FEW = 50;

	private static final int MOST_PARAMETERS = 65_535;

	private static final int MOST_ELEMENTS_OF_H2 = 65_535;

	private final SessionFactoryImplementor sessionFactory;

	private final int mostParameters;

	private final int mostElements;

	private final boolean arrays;

	private final boolean compared;

	private final FloatSyntax floats;

	private final JoinTables joinTables;

	KeySyntax(SessionFactoryImplementor sessionFactory) {
		this.sessionFactory = sessionFactory;
		Dialect dialect = sessionFactory.getJdbcServices().getDialect();
		int limit = dialect.getParameterCountLimit();
		// Oracle states the elements of one list there, and Hibernate cuts longer lists
		this.mostParameters = (limit > 0 && !(dialect instanceof OracleDialect)) ? limit : MOST_PARAMETERS;
		this.mostElements = (dialect instanceof H2Dialect) ? MOST_ELEMENTS_OF_H2 : Integer.MAX_VALUE;
		this.compared = dialect instanceof H2Dialect;
		this.arrays = this.compared || dialect instanceof PostgreSQLDialect;
		this.floats = new FloatSyntax(dialect);
		this.joinTables = new JoinTables(sessionFactory);
	}

	/**
	 * Return how columns of single precision are written.
	 */
	FloatSyntax floats() {
		return this.floats;
	}

	/**
	 * Return the tables between entities.
	 */
	JoinTables joinTables() {
		return this.joinTables;
	}

	/**
	 * Return where the database puts null in an order that does not say.
	 */
	NullOrdering nullOrdering() {
		return this.sessionFactory.getJdbcServices().getDialect().getNullOrdering();
	}

	/**
	 * Return the most keys that one statement can take.
	 * @param entity the entity whose keys they are; {@code null} for values of other
	 * columns
	 * @param key one of the keys
	 * @param values values that the statement may test beside the keys
	 */
	int limit(@Nullable EntityModel entity, Object key, List<? extends @Nullable Object> values) {
		if (takesArray(entity, key)) {
			return this.mostElements;
		}
		int others = values.stream().mapToInt((value) -> (value instanceof List<?> list) ? bucket(list) : 1).sum();
		return Math.max(1, Integer.highestOneBit((this.mostParameters - others) / Keys.parts(key).size()));
	}

	/**
	 * Return whether keys are one array, each element of which an index finds.
	 */
	boolean isIndexed(@Nullable EntityModel entity, Object key) {
		return takesArray(entity, key);
	}

	/**
	 * Return what reads the keys as rows to be joined, where the database would compare
	 * each row with each key; {@code null} where they are tested.
	 */
	@Nullable String rows(@Nullable EntityModel entity, List<Object> keys, Map<String, Object> parameters) {
		Object first = keys.get(0);
		if (!this.compared || keys.size() <= FEW || !takesArray(entity, first)) {
			return null;
		}
		parameters.put(ARRAY, array(List.copyOf(new LinkedHashSet<>(keys))));
		return KeysFunction.read(first.getClass(), ":" + ARRAY);
	}

	/**
	 * Return whether one type only of an entity's hierarchy declares an attribute.
	 */
	boolean isDeclaredOnce(String entity, String attribute) {
		return declaring(descriptor(entity).getRootEntityDescriptor().getEntityPersister(), attribute) == 1;
	}

	/**
	 * Return what Hibernate knows of an entity.
	 */
	EntityPersister descriptor(String entity) {
		return this.sessionFactory.getMappingMetamodel()
			.getEntityDescriptor(this.sessionFactory.getJpaMetamodel().entity(entity).getHibernateEntityName());
	}

	private static int declaring(EntityMappingType type, String attribute) {
		int below = type.getSubMappingTypes().stream().mapToInt((subtype) -> declaring(subtype, attribute)).sum();
		return below + ((type.getDeclaredAttributeMappings().get(attribute) != null) ? 1 : 0);
	}

	/**
	 * Return the test and add its parameters.
	 * @param entity the entity whose keys they are; {@code null} for values of other
	 * columns
	 * @param paths one path for each part of a key
	 */
	String test(@Nullable EntityModel entity, List<String> paths, List<Object> keys, Map<String, Object> parameters) {
		boolean array = takesArray(entity, keys.get(0));
		if (keys.size() == 1 && (!array || this.compared)) {
			return single(paths, keys.get(0), parameters);
		}
		if (array) {
			parameters.put(ARRAY, array(keys));
			return HqlFunctions.inArray(paths.get(0), ":" + ARRAY);
		}
		String tuple = (paths.size() == 1) ? paths.get(0) : "(" + String.join(",", paths) + ")";
		return tuple + " in " + placeholders(keys, "k", parameters);
	}

	private static Object array(List<Object> keys) {
		Object array = Array.newInstance(keys.get(0).getClass(), keys.size());
		for (int i = 0; i < keys.size(); i++) {
			Array.set(array, i, keys.get(i));
		}
		return array;
	}

	/**
	 * Return the test for one key and add its parameters.
	 */
	static String single(List<String> paths, Object key, Map<String, Object> parameters) {
		List<String> tests = new ArrayList<>();
		List<?> parts = Keys.parts(key);
		for (int i = 0; i < paths.size(); i++) {
			tests.add(paths.get(i) + " = :k" + i);
			parameters.put("k" + i, parts.get(i));
		}
		return String.join(" and ", tests);
	}

	/**
	 * Return a list of placeholders whose length is a power of two.
	 */
	static String placeholders(List<?> values, String prefix, Map<String, Object> parameters) {
		int bucket = bucket(values);
		StringJoiner list = new StringJoiner(",", "(", ")");
		for (int i = 0; i < bucket; i++) {
			Object value = values.get(Math.min(i, values.size() - 1));
			List<?> parts = Keys.parts(value);
			StringJoiner tuple = (parts.size() == 1) ? new StringJoiner(",") : new StringJoiner(",", "(", ")");
			for (int part = 0; part < parts.size(); part++) {
				String name = prefix + i + "_" + part;
				tuple.add(":" + name);
				parameters.put(name, parts.get(part));
			}
			list.add(tuple.toString());
		}
		return list.toString();
	}

	/**
	 * Return at least two values: of a list with one parameter Hibernate keeps no plan.
	 */
	static List<?> several(Collection<?> values) {
		return (values.size() == 1) ? Collections.nCopies(2, values.iterator().next()) : List.copyOf(values);
	}

	private static int bucket(List<?> values) {
		return Math.max(1, Integer.highestOneBit(values.size() * 2 - 1));
	}

	// An array is bound as the driver's type of its elements, so a key that the mapping
	// converts, or stores in another type, cannot be sent in one
	private boolean takesArray(@Nullable EntityModel entity, Object key) {
		if (entity == null || !this.arrays || !KeysFunction.knows(key.getClass())) {
			return false;
		}
		EntityIdentifierMapping identifier = this.sessionFactory.getMappingMetamodel()
			.getEntityDescriptor(entity.javaType())
			.getIdentifierMapping();
		if (identifier.getJdbcTypeCount() != 1) {
			return false;
		}
		JdbcMapping mapping = identifier.getSingleJdbcMapping();
		var standard = this.sessionFactory.getTypeConfiguration().getBasicTypeForJavaType(key.getClass());
		return mapping.getValueConverter() == null && standard != null
				&& standard.getJdbcType().equals(mapping.getJdbcType());
	}

}
