package dev.clew.load;

import java.util.List;

import dev.clew.fixture.AnsweringDataSource;
import dev.clew.fixture.Answer;
import dev.clew.fixture.ClewApp;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.dialect.CockroachDialect;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.OracleDialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.dialect.SQLServerDialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Laterals} and {@link DeclaredIndexes}: where pages of a relation are
 * read owner by owner.
 */
class LateralsTests {

	private static final String SCHEMA = """
			type Query { shelves: [Shelf!] cellars: [Cellar!] }
			type Shelf { id: ID items(filter: ItemFilter, orderBy: [ItemOrder!], limit: Int, offset: Int): [Item!]
				page(orderBy: [ItemOrder!], limit: Int): ItemPage
				connection(orderBy: [ItemOrder!], first: Int, last: Int): ItemConnection }
			type Cellar { id: ID items(orderBy: [ItemOrder!], limit: Int): [Item!] }
			type Item { id: ID rank: Int kind: String made: Int code: String label: String shelf: Shelf }
			type ItemPage { items: [Item!] totalCount: Int }
			""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			items(limit: 2, orderBy: [{rank: DESC}])                                        | true
			items(limit: 2, orderBy: [{rank: DESC}, {id: ASC}], offset: 1)                  | true
			items(limit: 2, orderBy: [{rank: ASC}])                                         | true
			items(limit: 2, orderBy: [{rank: ASC}, {id: DESC}])                             | true
			items(limit: 2, orderBy: [{rank: DESC}, {label: ASC}])                          | false
			items(limit: 2, orderBy: [{label: ASC}])                                        | false
			items(limit: 2, orderBy: [{shelf: {id: ASC}}, {rank: DESC}])                    | false
			items(limit: 2)                                                                 | false
			items(orderBy: [{rank: DESC}])                                                  | false
			items(offset: 2, orderBy: [{rank: DESC}])                                       | false
			items(limit: 2, orderBy: [{code: ASC}, {label: ASC}])                           | true
			items(limit: 2, orderBy: [{code: DESC_NULLS_FIRST}])                            | true
			items(limit: 2, orderBy: [{code: ASC_NULLS_FIRST}])                             | false
			items(limit: 2, orderBy: [{made: ASC}], filter: {kind: {eq: "x"}})              | true
			items(limit: 2, orderBy: [{made: DESC_NULLS_FIRST}], filter: {kind: {eq: "x"}}) | true
			items(limit: 2, orderBy: [{made: DESC}], filter: {kind: {eq: "x"}})             | false
			items(limit: 2, orderBy: [{made: ASC_NULLS_FIRST}], filter: {kind: {eq: "x"}})  | false
			items(limit: 2, orderBy: [{made: ASC}], filter: {kind: {ne: "x"}})              | false
			items(limit: 2, orderBy: [{made: DESC}])                                        | false
			items(limit: 2, orderBy: [{rank: DESC}], filter: {kind: {eq: "x"}})             | false
			items(limit: 2, orderBy: [{made: ASC}], filter: {kind: {eq: "x", ignoreCase: true}}) | false
			""")
	void pagesThatADeclaredIndexBringsAreReadOwnerByOwner(String field, boolean lateral) {
		assertThat(sql(PostgreSQLDialect.class, "auto", "{shelves{%s{label}}}".formatted(field)).contains(" lateral "))
			.isEqualTo(lateral);
	}

	@Test
	void connectionIsAPageToo() {
		assertThat(sql(PostgreSQLDialect.class, "auto",
				"{shelves{connection(first: 2, orderBy: [{rank: DESC}]){edges{cursor node{label}}}}}"))
			.contains(" lateral ");
		assertThat(sql(PostgreSQLDialect.class, "auto",
				"{shelves{connection(last: 2, orderBy: [{rank: DESC}]){edges{node{label}}}}}"))
			.contains(" lateral ", "order by i2_0.rank,i2_0.id desc");
	}

	@Test
	void totalIsToldByAllRows() {
		assertThat(sql(PostgreSQLDialect.class, "lateral",
				"{shelves{page(limit: 2, orderBy: [{rank: DESC}]){items{label} totalCount}}}"))
			.doesNotContain(" lateral ");
	}

	@Test
	void ownerThatMayBeHiddenIsNotRead() {
		assertThat(
				sql(PostgreSQLDialect.class, "lateral", "{cellars{items(limit: 2, orderBy: [{rank: DESC}]){label}}}"))
			.contains("row_number() over(partition by i2_0.cellar_id")
			.doesNotContain("cellars", " lateral ");
	}

	@ParameterizedTest
	@ValueSource(classes = { PostgreSQLDialect.class, CockroachDialect.class, OracleDialect.class })
	void eachOwnerIsJoinedWithItsPage(Class<? extends Dialect> dialect) {
		assertThat(forced(dialect))
			.contains("from items i1_0 join (select s1_0.id", " from shelves s1_0 join lateral (select i2_0.id",
					" from items i2_0 where i2_0.shelf_id=s1_0.id order by i2_0.rank,i2_0.id desc ",
					(dialect == CockroachDialect.class) ? " limit ? offset ?"
							: " offset ? rows fetch first ? rows only")
			.endsWith(" on i1_0.id=e11_0.i0 order by e11_0.rn")
			.doesNotContain("partition by", "intersect");
	}

	@Test
	void onSqlServerThePageIsApplied() {
		assertThat(forced(SQLServerDialect.class)).isEqualTo("select e11_0.k0,i1_0.label from items i1_0 "
				+ "join (select s1_0.id,es11_0.i0,es11_0.rn from shelves s1_0 cross apply (select i2_0.id,"
				+ "row_number() over(order by i2_0.rank,i2_0.id desc) from items i2_0 where i2_0.shelf_id=s1_0.id "
				+ "order by i2_0.rank,i2_0.id desc offset ? rows fetch first ? rows only) es11_0(i0,rn) "
				+ "where s1_0.id in (?,?,?,?)) e11_0(k0,i0,rn) on i1_0.id=e11_0.i0 order by e11_0.rn");
	}

	@ParameterizedTest
	@ValueSource(classes = { H2Dialect.class, MariaDBDialect.class, MySQLDialect.class })
	void whereHibernateWouldEmulateItRowsAreNumbered(Class<? extends Dialect> dialect) {
		assertThat(forced(dialect)).contains("row_number() over(partition by i2_0.shelf_id")
			.doesNotContain("lateral", "intersect", "apply");
	}

	@Test
	void windowIsUsedWhereThatIsChosen() {
		assertThat(sql(PostgreSQLDialect.class, "window", "{shelves{items(limit: 2, orderBy: [{rank: DESC}]){label}}}"))
			.doesNotContain("lateral");
	}

	private static String forced(Class<? extends Dialect> dialect) {
		return sql(dialect, "lateral",
				"{shelves{items(limit: 2, offset: 1, orderBy: [{rank: ASC}, {id: DESC}]){label}}}");
	}

	private static String sql(Class<? extends Dialect> dialect, String nestedPages, String document) {
		ClewApp app = ClewApp.of(LateralsTests.class)
			.schema(SCHEMA)
			.with(AnsweringDataSource.InApplication.class)
			.property("spring.jpa.database-platform", dialect.getName())
			.property("spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access", false)
			.property("spring.jpa.hibernate.ddl-auto", "none")
			.property("clew.types.Shelf.aliases.page", "items")
			.property("clew.types.Shelf.aliases.connection", "items")
			.property("clew.nested-pages", nestedPages)
			.shared();
		app.bean(AnsweringDataSource.class).rows(3);
		Answer answer = app.query(document);
		assertThat(answer).hasNoErrors().hasStatements(2);
		return answer.selects().get(1).sql();
	}

	@Entity(name = "Shelf")
	@Table(name = "shelves")
	static class Shelf {

		@Id
		Long id;

		@OneToMany(mappedBy = "shelf")
		List<Item> items;

	}

	@Entity(name = "Cellar")
	@Table(name = "cellars")
	@SQLRestriction("closed = 0")
	static class Cellar {

		@Id
		Long id;

		@OneToMany(mappedBy = "cellar")
		List<Item> items;

	}

	@Entity(name = "Item")
	@Table(name = "items", uniqueConstraints = @UniqueConstraint(columnNames = { "shelf_id", "code" }),
			indexes = { @Index(columnList = "shelf_id, rank desc, id"), @Index(columnList = "cellar_id, rank desc, id"),
					@Index(columnList = "shelf_id, kind, made") })
	static class Item {

		@Id
		Long id;

		@Column(name = "rank")
		int rank;

		String kind;

		Integer made;

		String code;

		String label;

		@ManyToOne(fetch = FetchType.LAZY)
		Shelf shelf;

		@ManyToOne(fetch = FetchType.LAZY)
		Cellar cellar;

	}

}
