package dev.clew.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.zaxxer.hikari.HikariDataSource;
import dev.clew.cases.model.Dawdling;
import dev.clew.cases.model.Dawdling.Person;
import dev.clew.fixture.Answer;
import dev.clew.fixture.AppSpec;
import dev.clew.fixture.ClewApp;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Loads that take longer than they may.
 */
abstract class TimeoutContract extends Contract {

	TimeoutContract(Setup setup) {
		super(setup);
	}

	@Test
	void slowStatementIsStoppedAndItsConnectionIsFree() {
		try (ClewApp app = start(spec().property("clew.timeout", "1s"))) {
			Instant start = Instant.now();
			Answer answer = app.query("{slow: task(id: 1){waited} task(id: 2){waited}}");
			assertThat(answer).hasErrorsAt("slow").hasPartialJson("{'slow': null, 'task': {'waited': 0}}");
			assertThat(answer.errors().get(0).getMessage())
				.isEqualTo("'task' of 'Query' took longer than clew.timeout=1s.");
			assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(4));
			assertThat(app.bean(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections()).isZero();
			assertThat(app.query("{task(id: 2){waited}}")).hasJson("{'task': {'waited': 0}}");
		}
	}

	@Test
	void slowRelationIsStopped() {
		try (ClewApp app = start(spec().property("clew.timeout", "800ms"))) {
			Answer answer = app.query("{people{id tasks{waited}} task(id: 2){waited}}");
			assertThat(answer).hasErrorsAt("people").hasPartialJson("{'people': null, 'task': {'waited': 0}}");
			answer = app.query("{everybody{id tasks{waited}}}");
			assertThat(answer).hasErrorsAt("everybody.0.tasks", "everybody.1.tasks").hasPartialJson("""
					{'everybody': [{'id': '1', 'tasks': null}, {'id': '2', 'tasks': null}]}
					""");
			assertThat(answer.errors().get(0).getMessage())
				.isEqualTo("'tasks' of 'Person' took longer than clew.timeout=800ms.");
			assertThat(app.query("{people{id}}")).hasJson("{'people': [{'id': '1'}, {'id': '2'}]}");
		}
	}

	@Test
	void slowFieldLeavesTheOthersOfAConsistentRead() {
		try (ClewApp app = start(spec().property("clew.timeout", "1s").property("clew.consistent-read", true))) {
			Answer answer = app.query("{a: task(id: 2){waited} slow: task(id: 1){waited} b: task(id: 2){waited}}");
			assertThat(answer).hasErrorsAt("slow")
				.hasPartialJson("{'a': {'waited': 0}, 'slow': null, 'b': {'waited': 0}}");
			assertThat(answer.errors().get(0).getMessage())
				.isEqualTo("'task' of 'Query' took longer than clew.timeout=1s.");
			assertThat(app.query("{task(id: 2){waited}}")).hasJson("{'task': {'waited': 0}}");
		}
	}

	@Test
	void surroundingTransactionHasATimeOfItsOwn() {
		try (ClewApp app = start(spec().property("clew.timeout", "1s"))) {
			app.sql("update tasks set tenths = 12 where id = 1");
			app.inTransaction((entityManager) -> {
				assertThat(app.query("{task(id: 1){waited}}")).hasJson("{'task': {'waited': 12}}");
			});
		}
	}

	private AppSpec spec() {
		return setup().app(Dawdling.class)
			.schema(Dawdling.SCHEMA)
			.schema("extend type Query { everybody: [Person!] }")
			.with(Everybody.class)
			.property("spring.datasource.hikari.maximum-pool-size", 1);
	}

	private static ClewApp start(AppSpec spec) {
		ClewApp app = spec.start();
		Dawdling.prepare(app);
		return app;
	}

	@Controller
	static class Everybody {

		private final EntityManager entityManager;

		Everybody(EntityManager entityManager) {
			this.entityManager = entityManager;
		}

		@QueryMapping
		List<Person> everybody() {
			return this.entityManager.createQuery("from Person order by id", Person.class).getResultList();
		}

	}

}
