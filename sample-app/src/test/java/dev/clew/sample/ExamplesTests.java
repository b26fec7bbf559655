package dev.clew.sample;

import java.util.List;
import java.util.stream.Stream;

import graphql.GraphQLError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the queries of the documentation are answered by the sample application as
 * it says, by the SQL that it shows.
 */
@SpringBootTest
@AutoConfigureGraphQlTester
@Import(SqlLog.Configuration.class)
class ExamplesTests {

	@Autowired
	private ExecutionGraphQlService graphQl;

	@Autowired
	private SqlLog sql;

	static List<Markdown.Example> examples() {
		return Markdown.read("README.md").examples();
	}

	@ParameterizedTest
	@MethodSource("examples")
	void queryIsAnsweredAsThePageSays(Markdown.Example example) {
		this.sql.clear();
		ExecutionGraphQlResponse response = this.graphQl
			.execute(new DefaultExecutionGraphQlRequest(example.query(), null, null, null, "1", null))
			.block();
		assertThat(response).isNotNull();
		JsonNode expected = JsonMapper.shared().readTree(example.answer().isEmpty() ? "{}" : example.answer());
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
		if (!example.sql().isEmpty()) {
			assertThat(this.sql.statements()).extracting(ExamplesTests::withoutSpace)
				.isEqualTo(Stream.of(example.sql().split(";"))
					.map(ExamplesTests::withoutSpace)
					.filter((sql) -> !sql.isEmpty())
					.toList());
		}
	}

	private static String withoutSpace(String sql) {
		return sql.replaceAll("\\s+", "");
	}

}
