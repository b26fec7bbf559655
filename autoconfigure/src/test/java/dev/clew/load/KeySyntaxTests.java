package dev.clew.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

import dev.clew.model.BindingSettings;
import dev.clew.model.EntityBinder;
import dev.clew.model.EntityModel;
import dev.clew.model.Served;
import graphql.schema.idl.SchemaParser;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.dialect.OracleDialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.dialect.SQLServerDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link KeySyntax}.
 */
class KeySyntaxTests {

	private final Map<String, Object> parameters = new LinkedHashMap<>();

	@Test
	void oneKeyIsAnArrayWhereTheIndexFindsItsElements() {
		assertThat(test(PostgreSQLDialect.class, Numbered.class, 1)).isEqualTo("in_array(:keys, e.id)");
		assertThat(this.parameters.get("keys")).isEqualTo(new Long[] { 1L });
	}

	@Test
	void oneKeyIsComparedElsewhere() {
		assertThat(test(H2Dialect.class, Numbered.class, 1)).isEqualTo("e.id = :k0");
		assertThat(this.parameters).isEqualTo(Map.of("k0", 1L));
	}

	@Test
	void manyKeysAreOneArrayWhereTheDatabaseTakesOne() {
		assertThat(test(PostgreSQLDialect.class, Numbered.class, 3)).isEqualTo("in_array(:keys, e.id)");
		assertThat(this.parameters.get("keys")).isEqualTo(new Long[] { 1L, 2L, 3L });
		assertThat(test(H2Dialect.class, Numbered.class, 50)).isEqualTo("in_array(:keys, e.id)");
	}

	@Test
	void manyKeysAreRowsToBeJoinedWhereTheDatabaseWouldCompareEachRowWithEachKey() {
		assertThat(rows(H2Dialect.class, Numbered.class, keys(51))).isEqualTo("keys_Long(:keys, 0)");
		assertThat(this.parameters).hasSize(1)
			.extractingByKey("keys", as(InstanceOfAssertFactories.array(Long[].class)))
			.hasSize(51);
		assertThat(rows(H2Dialect.class, Numbered.class, keys(50))).isNull();
		assertThat(rows(PostgreSQLDialect.class, Numbered.class, keys(51))).isNull();
		assertThat(rows(MariaDBDialect.class, Numbered.class, keys(51))).isNull();
		assertThat(rows(H2Dialect.class, Spelled.class, Collections.nCopies(51, UUID.randomUUID()))).isNull();
	}

	@Test
	void keysThatAreJoinedAreThereOnce() {
		List<Object> keys = new ArrayList<>(keys(60));
		keys.addAll(keys(60));
		rows(H2Dialect.class, Numbered.class, keys);
		assertThat(this.parameters.get("keys")).isEqualTo(keys(60).toArray(Long[]::new));
	}

	@Test
	void manyKeysArePlaceholdersInPowersOfTwoElsewhere() {
		String three = test(MariaDBDialect.class, Numbered.class, 3);
		assertThat(three).isEqualTo("e.id in (:k0_0,:k1_0,:k2_0,:k3_0)");
		assertThat(this.parameters).containsEntry("k2_0", 3L).containsEntry("k3_0", 3L).hasSize(4);
		assertThat(test(MariaDBDialect.class, Numbered.class, 4)).isEqualTo(three);
		assertThat(test(MariaDBDialect.class, Numbered.class, 5)).endsWith(":k7_0)");
	}

	@Test
	void keyThatIsStoredInAnotherTypeIsNotSentInAnArray() {
		KeySyntax syntax = syntax(PostgreSQLDialect.class);
		List<Object> keys = List.of(UUID.randomUUID(), UUID.randomUUID());
		assertThat(syntax.test(model(Spelled.class), List.of("e.id"), keys, this.parameters))
			.isEqualTo("e.id in (:k0_0,:k1_0)");
	}

	@Test
	void keyOfSeveralColumnsIsATuple() {
		List<Object> keys = List.of(List.of("US", "CA"), List.of("US", "NY"), List.of("UK", "LD"));
		assertThat(syntax(PostgreSQLDialect.class).test(model(Numbered.class), List.of("e.a", "e.b"), keys,
				this.parameters))
			.isEqualTo("(e.a,e.b) in ((:k0_0,:k0_1),(:k1_0,:k1_1),(:k2_0,:k2_1),(:k3_0,:k3_1))");
		assertThat(this.parameters).containsEntry("k1_1", "NY").containsEntry("k3_0", "UK");
	}

	@Test
	void placeholdersStayBelowTheLimitOfTheDatabase() {
		assertThat(limit(SQLServerDialect.class, Numbered.class, 1L)).isEqualTo(2048);
		assertThat(limit(MariaDBDialect.class, Numbered.class, 1L)).isEqualTo(32_768);
		assertThat(limit(H2Dialect.class, Numbered.class, 1L)).isEqualTo(65_535);
		assertThat(limit(SQLServerDialect.class, Numbered.class, List.of("US", "CA"))).isEqualTo(1024);
	}

	@Test
	void valuesOfConditionsCountAmongThePlaceholders() {
		assertThat(limit(SQLServerDialect.class, Numbered.class, 1L, true)).isEqualTo(1024);
		assertThat(limit(SQLServerDialect.class, Numbered.class, 1L, List.of(1, 2, 3), true)).isEqualTo(1024);
		assertThat(limit(MariaDBDialect.class, Numbered.class, 1L, true)).isEqualTo(32_768);
	}

	@Test
	void keyThatIsNotSentInAnArrayIsLimitedLikePlaceholders() {
		assertThat(limit(PostgreSQLDialect.class, Spelled.class, UUID.randomUUID())).isEqualTo(32_768);
		assertThat(limit(PostgreSQLDialect.class, Numbered.class, 1L)).isEqualTo(Integer.MAX_VALUE);
	}

	@Test
	void oraclesLimitOfOneListIsNoLimitOfTheStatement() {
		assertThat(limit(OracleDialect.class, Numbered.class, 1L)).isEqualTo(32_768);
	}

	private static int limit(Class<?> dialect, Class<?> entity, Object key, Object... values) {
		return syntax(dialect).limit(model(entity), key, List.of(values));
	}

	private String test(Class<?> dialect, Class<?> entity, int keys) {
		this.parameters.clear();
		return syntax(dialect).test(model(entity), List.of("e.id"), keys(keys), this.parameters);
	}

	private @Nullable String rows(Class<?> dialect, Class<?> entity, List<Object> keys) {
		this.parameters.clear();
		return syntax(dialect).rows(model(entity), keys, this.parameters);
	}

	private static List<Object> keys(int number) {
		return LongStream.rangeClosed(1, number).<Object>mapToObj(Long::valueOf).toList();
	}

	private static KeySyntax syntax(Class<?> dialect) {
		return new KeySyntax(sessionFactory(dialect));
	}

	private static SessionFactoryImplementor sessionFactory(Class<?> dialect) {
		StandardServiceRegistry registry = new StandardServiceRegistryBuilder()
			.applySetting("hibernate.dialect", dialect.getName())
			.applySetting("hibernate.boot.allow_jdbc_metadata_access", "false")
			.build();
		return new MetadataSources(registry).addAnnotatedClasses(Numbered.class, Spelled.class)
			.buildMetadata()
			.buildSessionFactory()
			.unwrap(SessionFactoryImplementor.class);
	}

	private static EntityModel model(Class<?> entity) {
		SessionFactoryImplementor sessionFactory = sessionFactory(H2Dialect.class);
		BindingSettings settings = new BindingSettings(false, true, 3, Map.of());
		return new EntityBinder(sessionFactory.getMetamodel(), new HibernateTraits(sessionFactory), settings, List.of())
			.bind(new SchemaParser().parse("type Query { none: Int }"), Served.NOTHING)
			.model(entity);
	}

	@Entity(name = "Numbered")
	static class Numbered {

		@Id
		Long id;

	}

	@Entity(name = "Spelled")
	static class Spelled {

		@Id
		@JdbcTypeCode(SqlTypes.VARCHAR)
		UUID id;

	}

}
