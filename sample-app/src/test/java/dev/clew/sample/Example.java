package dev.clew.sample;

import java.util.List;

import graphql.GraphQLError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A query that a page shows.
 *
 * @param page the page
 * @param query the query
 * @param answer the answer, if the page shows it
 * @param plan the plan, if the page shows it
 * @param sql the statements, if the page shows them
 */
record Example(String page, String query, String answer, String plan, String sql) {

	Example answeredBy(String answer) {
		return new Example(this.page, this.query, answer, this.plan, this.sql);
	}

	Example plannedAs(String plan) {
		return new Example(this.page, this.query, this.answer, plan, this.sql);
	}

	Example loadedBy(String sql) {
		return new Example(this.page, this.query, this.answer, this.plan, sql);
	}

	/**
	 * Ask the query, and compare the answer and the statements with those of the page.
	 */
	void isAnswered(ExecutionGraphQlService graphQl, SqlLog log) {
		log.clear();
		ExecutionGraphQlResponse response = graphQl
			.execute(new DefaultExecutionGraphQlRequest(this.query, null, null, null, "1", null))
			.block();
		assertThat(response).isNotNull();
		JsonNode expected = JsonMapper.shared().readTree(this.answer.isEmpty() ? "{}" : this.answer);
		assertThat(response.getExecutionResult().getErrors()).extracting(GraphQLError::getMessage)
			.isEqualTo(expected.path("errors")
				.values()
				.stream()
				.map((error) -> error.path("message").asString())
				.toList());
		if (expected.has("data")) {
			assertThat((JsonNode) JsonMapper.shared().valueToTree(response.toMap().get("data")))
				.isEqualTo(expected.get("data"));
		}
		tookTheStatements(log.statements());
	}

	/**
	 * Compare the statements with those of the page, if it shows them.
	 */
	void tookTheStatements(List<String> statements) {
		if (!this.sql.isEmpty()) {
			assertThat(inOneLine(statements)).isEqualTo(inOneLine(List.of(this.sql.split(";"))));
		}
	}

	private static List<String> inOneLine(List<String> statements) {
		return statements.stream().map((sql) -> sql.replaceAll("\\s+", "")).filter((sql) -> !sql.isEmpty()).toList();
	}

	@Override
	public String toString() {
		return this.page + ": " + this.query.strip().replaceAll("\\s+", " ");
	}

}
