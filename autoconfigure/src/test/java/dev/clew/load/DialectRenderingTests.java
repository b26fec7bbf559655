package dev.clew.load;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.clew.cases.model.Blog;
import dev.clew.cases.model.Geo;
import dev.clew.cases.model.Library;
import dev.clew.cases.model.Regions;
import dev.clew.fixture.AnsweringDataSource;
import dev.clew.fixture.Answer;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.SqlStatement;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OrderColumn;
import org.hibernate.dialect.CockroachDialect;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.OracleDialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.dialect.SQLServerDialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Clew's statements become in SQL dialects, most of them of databases that the tests
 * do not start: whole requests, to a driver that only answers with rows.
 */
class DialectRenderingTests {

	private static final Pattern LIST = Pattern.compile("\\(\\?(,\\?)*\\)");

	private static final String SCHEMA = """
			type Query { users: [User] firstUser(orderBy: [UserOrder!]): User posts(filter: PostFilter, orderBy: [PostOrder!], limit: Int,
				offset: Int): [Post] regions: [Region] areas: [Area] reviews: [Review]
				crates: [Crate] }
			type User { id: ID username: String posts(id: [ID], published: Boolean, orderBy: [PostOrder!], limit: Int,
				offset: Int): [Post] country: Country }
			type Country { name: String }
			type Post { title: String slug: String author: User tags: [Tag] }
			type Tag { name: String }
			type Region { name: String cities: [City] }
			type Area { name: String cities: [City] }
			type City { name: String }
			type Review { item: Item }
			interface Item { code: String }
			type Album implements Item { code: String }
			type Book implements Item { code: String title: String }
			type Crate { size: Size labels: [String!] }
			type Size { width: Int }
			""";

	@ParameterizedTest
	@EnumSource
	void oneKeyIsComparedOrAnArray(Target target) {
		assertThat(target.last(1, "{users{posts{title}}}"))
			.endsWith((target == Target.POSTGRES) ? "where p1_0.author_id=any(?)" : "where p1_0.author_id=?");
	}

	@ParameterizedTest
	@EnumSource
	void severalKeysAreAnArrayOrPlaceholdersInPowersOfTwo(Target target) {
		assertThat(target.last(3, "{users{posts{title}}}"))
			.endsWith(target.arrays ? "where p1_0.author_id=any(?)" : "where p1_0.author_id in (?,?,?,?)");
		assertThat(target.last(3, "{posts{tags{name}}}")).endsWith((target == Target.POSTGRES)
				? "and e01_0.owner_key=any(?)" : target.arrays ? "where p1_0.id=any(?)" : "where p1_0.id in (?,?,?,?)");
	}

	@ParameterizedTest
	@EnumSource
	void thousandKeysTakeOneStatement(Target target) {
		Answer answer = target.query(1000, "{users{posts{title}}}");
		assertThat(answer).hasStatements(2);
		assertThat(answer.selects()).allSatisfy(target::isWithinLimits);
	}

	@ParameterizedTest
	@EnumSource
	void largeBatchesAreCutToTheLimits(Target target) {
		String ids = IntStream.range(0, 100).mapToObj(String::valueOf).toList().toString();
		Answer answer = target.query(5000, "{users{posts(published: true, id: %s){title}}}".formatted(ids));
		assertThat(answer.selects()).hasSizeGreaterThan(1).allSatisfy(target::isWithinLimits);
	}

	@ParameterizedTest
	@EnumSource
	void keysOfSeveralColumnsAreRowValuesOnlyWhereThereAreSome(Target target) {
		String pair = "(c1_0.region_code=? and c1_0.region_country=?)";
		assertThat(target.last(3, "{regions{name cities{name}}}"))
			.endsWith((target == Target.SQL_SERVER) ? "(" + pair + (" or " + pair).repeat(3) + ")"
					: "(c1_0.region_code,c1_0.region_country) in ((?,?),(?,?),(?,?),(?,?))");
	}

	@ParameterizedTest
	@EnumSource
	void subselectOfSeveralColumnsIsRowValuesOnlyWhereThereAreSome(Target target) {
		assertThat(target.last(3, "{areas{name cities{name}}}"))
			.contains((target == Target.SQL_SERVER) ? "where exists(select 1 from regions"
					: "where (c1_0.region_code,c1_0.region_country) in (select r2_0.code,r2_0.country from regions");
	}

	@ParameterizedTest
	@EnumSource
	void limitIsTheDialects(Target target) {
		assertThat(target.last(0, "{firstUser{username}}")).isEqualTo(switch (target) {
			case SQL_SERVER -> "select top (?) u1_0.username from users u1_0 order by u1_0.id";
			case MARIADB, MYSQL, COCKROACH -> "select u1_0.username from users u1_0 order by u1_0.id limit ?";
			case H2, POSTGRES, ORACLE ->
				"select u1_0.username from users u1_0 order by u1_0.id fetch first ? rows only";
		});
	}

	@ParameterizedTest
	@EnumSource
	void columnStandsInAnOrderOnce(Target target) {
		assertThat(target.last(0, "{firstUser(orderBy: [{id: DESC}]){username}}")).contains("order by u1_0.id desc")
			.doesNotContain("desc,");
	}

	@ParameterizedTest
	@EnumSource
	void pagesOfOwnersAreNumberedRows(Target target) {
		Answer answer = target.query(3, "{users{posts(orderBy: [{slug: ASC}], limit: 2, offset: 1){title}}}");
		assertThat(answer).hasStatements(2);
		SqlStatement pages = answer.selects().get(1);
		assertThat(pages.sql()).containsPattern("row_number\\(\\) over\\(partition by p\\d_0.author_id order by")
			.contains(".rn<=?", ".rn>?")
			.doesNotContain("lateral", "intersect", " offset ");
		target.isWithinLimits(pages);
	}

	@ParameterizedTest
	@EnumSource
	void filterByChildrenIsASemiJoin(Target target) {
		String sql = target
			.last(0, """
					{posts(filter: {tags: {some: {name: {contains: "x", ignoreCase: true}}}}, orderBy: [{author: {username: DESC}}],
						limit: 2, offset: 3){title}}""");
		String links = "(select post_id owner_key,tag_id element_key from post_tags) es01_0,tags";
		assertThat(sql)
			.contains("exists(select 1 from " + ((target == Target.POSTGRES) ? links : "posts"), "lower(",
					" like lower(", "escape '!'")
			.contains("left join users a1_0 on a1_0.id=p1_0.author_id");
	}

	@ParameterizedTest
	@EnumSource
	void foreignKeyAndTypeAreColumns(Target target) {
		assertThat(target.last(0, "{posts{author{country{name}}}}")).contains("when p1_0.author_id is not null then",
				"left join users a1_0 on a1_0.id=p1_0.author_id");
		assertThat(target.last(0, "{reviews{item{code ... on Book{title}}}}")).contains(
				"when r1_0.item_id is not null then", "i1_0.dtype,", "left join items i1_0 on i1_0.id=r1_0.item_id");
	}

	@ParameterizedTest
	@EnumSource
	void presenceOfAnEmbeddedValueIsANumberWhereThereAreNoBooleans(Target target) {
		String sql = target.last(0, "{crates{size{width}}}");
		assertThat(sql).contains("case when c1_0.width is null then");
		if (target == Target.SQL_SERVER || target == Target.ORACLE) {
			assertThat(sql).doesNotContain("true", "false");
		}
	}

	@ParameterizedTest
	@EnumSource
	void elementsComeInTheirOrder(Target target) {
		assertThat(target.last(3, "{crates{labels}}")).endsWith(" order by l1_0.labels_order");
	}

	enum Target {

		H2(H2Dialect.class, true, 100_000),

		POSTGRES(PostgreSQLDialect.class, true, 65_535),

		MARIADB(MariaDBDialect.class, false, 65_535),

		MYSQL(MySQLDialect.class, false, 65_535),

		ORACLE(OracleDialect.class, false, 65_535),

		SQL_SERVER(SQLServerDialect.class, false, 2100),

		COCKROACH(CockroachDialect.class, false, 65_535);

		private final Class<? extends Dialect> dialect;

		private final boolean arrays;

		private final int parameters;

		Target(Class<? extends Dialect> dialect, boolean arrays, int parameters) {
			this.dialect = dialect;
			this.arrays = arrays;
			this.parameters = parameters;
		}

		Answer query(int rows, String document) {
			ClewApp app = ClewApp.of(Blog.class, Geo.class, Regions.class, Library.class, DialectRenderingTests.class)
				.schema(SCHEMA)
				.with(AnsweringDataSource.InApplication.class)
				.property("spring.jpa.database-platform", this.dialect.getName())
				.property("spring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access", false)
				.property("spring.jpa.hibernate.ddl-auto", "none")
				.property("clew.batch-size", 100_000)
				.property("clew.types.Area.entity", "Region")
				.property("clew.types.Area.strategies.cities", "subselect")
				.shared();
			app.bean(AnsweringDataSource.class).rows(rows);
			Answer answer = app.query(document);
			assertThat(answer.errors()).isEmpty();
			return answer;
		}

		String last(int rows, String document) {
			List<SqlStatement> statements = query(rows, document).selects();
			return statements.get(statements.size() - 1).sql();
		}

		void isWithinLimits(SqlStatement statement) {
			assertThat(statement.sql().chars().filter((character) -> character == '?').count())
				.isLessThanOrEqualTo(this.parameters);
			if (this == ORACLE) {
				assertThat(LIST.matcher(statement.sql()).results().map((list) -> list.group().length() / 2))
					.allMatch((elements) -> elements <= 1000);
			}
		}

	}

	@Entity(name = "Crate")
	static class Crate {

		@Id
		Long id;

		@Embedded
		Size size;

		@ElementCollection
		@OrderColumn
		List<String> labels;

		public Long getId() {
			return this.id;
		}

		public Size getSize() {
			return this.size;
		}

		public List<String> getLabels() {
			return this.labels;
		}

	}

	@Embeddable
	static class Size {

		Integer width;

		public Integer getWidth() {
			return this.width;
		}

	}

}
