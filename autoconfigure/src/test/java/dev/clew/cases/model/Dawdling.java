package dev.clew.cases.model;

import java.sql.Connection;
import java.util.List;

import dev.clew.fixture.ClewApp;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.hibernate.annotations.Formula;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tasks of which the database takes as long to read as they say: {@code dawdle} sleeps
 * that many tenths of a second.
 */
public final class Dawdling {

	/**
	 * Object types and root fields.
	 */
	public static final String SCHEMA = """
			type Query { task(id: ID!): Task people: [Person!] }
			type Task { id: ID! waited: Int }
			type Person { id: ID! tasks: [Task!] }
			""";

	private Dawdling() {
	}

	/**
	 * Make the function, and two people: the tasks of the first take 5 seconds, those of
	 * the second no time.
	 */
	public static void prepare(ClewApp app) {
		String url = app.bean(JdbcTemplate.class)
			.queryForObject("select 1", (row, number) -> row.getStatement().getConnection().getMetaData().getURL());
		if (url.contains(":h2:")) {
			app.sql("create alias dawdle for 'dev.clew.cases.model.Dawdling.sleep'");
		}
		else if (url.contains(":postgresql:")) {
			app.sql("create function dawdle(tenths int) returns int volatile language plpgsql as "
					+ "'begin perform pg_sleep(tenths / 10.0); return tenths; end'");
		}
		else {
			app.sql("create function dawdle(tenths int) returns int not deterministic return tenths + sleep(tenths / 10)");
		}
		app.sql("insert into people (id) values (1), (2)");
		app.sql("insert into tasks (id, person_id, tenths) values (1, 1, 50), (2, 2, 0)");
	}

	/**
	 * Sleep within H2, which asks only between rows whether a statement is to end.
	 */
	public static int sleep(Connection connection, int tenths) throws InterruptedException {
		SessionLocal session = (SessionLocal) ((JdbcConnection) connection).getSession();
		for (int i = 0; i < tenths; i++) {
			session.checkCanceled();
			Thread.sleep(100);
		}
		return tenths;
	}

	@Entity(name = "Person")
	@Table(name = "people")
	public static class Person {

		@Id
		Long id;

		@OneToMany(mappedBy = "person")
		List<Task> tasks;

		public Long getId() {
			return this.id;
		}

		public List<Task> getTasks() {
			return this.tasks;
		}

	}

	@Entity(name = "Task")
	@Table(name = "tasks")
	public static class Task {

		@Id
		Long id;

		int tenths;

		@Formula("dawdle(tenths)")
		Integer waited;

		@ManyToOne(fetch = FetchType.LAZY)
		Person person;

		public Long getId() {
			return this.id;
		}

		public Integer getWaited() {
			return this.waited;
		}

	}

}
