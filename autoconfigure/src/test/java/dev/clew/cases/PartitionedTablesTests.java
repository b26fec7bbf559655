package dev.clew.cases;

import java.util.List;
import java.util.stream.Collectors;

import dev.clew.fixture.Answer;
import dev.clew.fixture.ClewApp;
import dev.clew.fixture.Database;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Partitioned tables of PostgreSQL are tables, of which a statement reads what it needs.
 */
class PartitionedTablesTests {

	private ClewApp app;

	@BeforeEach
	void start() {
		this.app = ClewApp.of(PartitionedTablesTests.class).schema("""
				type Query { concerts(filter: ConcertFilter): [Concert!]! venues: [Venue!]! }
				type Concert { title: String! season: Int! venue: Venue! }
				type Venue { name: String! concerts(filter: ConcertFilter): [Concert!]! }
				""").on(Database.POSTGRES).property("spring.jpa.hibernate.ddl-auto", "none").start();
		this.app.sql("""
				create table venues (id bigint primary key, name text);
				create table concerts (id bigint, season int, title text, venue_id bigint, primary key (id, season))
					partition by range (season);
				create table early partition of concerts for values from (minvalue) to (2026);
				create table late partition of concerts for values from (2026) to (maxvalue);
				insert into venues values (1, 'Hall'), (2, 'Barn');
				insert into concerts values (1, 2025, 'Spring', 1), (2, 2026, 'Spring again', 1),
					(3, 2026, 'Summer', 2);
				""");
	}

	@AfterEach
	void close() {
		this.app.close();
	}

	@Test
	void areReadAsTables() {
		assertThat(this.app.query("{venues{name concerts{title}} concerts{title venue{name}}}"))
			.hasJson(
					"""
							{"venues": [{"name": "Hall", "concerts": [{"title": "Spring"}, {"title": "Spring again"}]},
								{"name": "Barn", "concerts": [{"title": "Summer"}]}],
							 "concerts": [{"title": "Spring", "venue": {"name": "Hall"}},
								{"title": "Spring again", "venue": {"name": "Hall"}}, {"title": "Summer", "venue": {"name": "Barn"}}]}
							""")
			.hasStatements(3);
	}

	@Test
	void conditionOnWhatTellsThemReadsOne() {
		String byTitle = "{concerts(filter: {title: {eq: \"Spring\"}}){title}}";
		assertThat(plan(this.app.query(byTitle), "Spring")).contains("early", "late");
		String bySeason = "{concerts(filter: {season: {eq: 2026}}){title}}";
		assertThat(plan(this.app.query(bySeason), 2026)).contains("late").doesNotContain("early");
	}

	private String plan(Answer answer, Object parameter) {
		assertThat(answer).hasNoErrors().hasStatements(1);
		String sql = answer.selects().get(0).sql();
		return this.app.bean(JdbcTemplate.class)
			.queryForList("explain " + sql, String.class, parameter)
			.stream()
			.collect(Collectors.joining("\n"));
	}

	/**
	 * A concert.
	 */
	@Entity(name = "Concert")
	@Table(name = "concerts")
	public static class Concert {

		@Id
		private Long id;

		private int season;

		private String title;

		@ManyToOne(fetch = FetchType.LAZY)
		private Venue venue;

	}

	/**
	 * A venue.
	 */
	@Entity(name = "Venue")
	@Table(name = "venues")
	public static class Venue {

		@Id
		private Long id;

		private String name;

		@OneToMany(mappedBy = "venue")
		private List<Concert> concerts;

	}

}
