package dev.clew.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the sample application, processed ahead of time, answers the queries of the
 * documentation as it says, in as many statements as without.
 */
class AheadOfTimeTests {

	private static AotApplication application;

	@BeforeAll
	static void start(@TempDir Path folder) throws Exception {
		application = AotApplication.start(folder.resolve("application.log"));
	}

	@AfterAll
	static void stop() throws Exception {
		if (application != null) {
			application.close();
		}
	}

	static List<Example> examples() {
		return ExamplesTests.examples();
	}

	@Test
	void runsWhatWasProcessed() throws Exception {
		assertThat(application.log()).contains("Starting AOT-processed SampleApplication");
	}

	@ParameterizedTest
	@MethodSource("examples")
	void queryIsAnsweredAsThePageSays(Example example) throws Exception {
		int before = application.log().length();
		JsonNode answer = application.answer(example.query());
		String log = application.log().substring(before);
		JsonNode expected = JsonMapper.shared().readTree(example.answer().isEmpty() ? "{}" : example.answer());
		assertThat(answer.findValuesAsString("message")).isEqualTo(expected.findValuesAsString("message"));
		if (expected.has("data")) {
			assertThat(answer.get("data")).isEqualTo(expected.get("data"));
		}
		assertThat(log).contains(example.plan());
		example.tookTheStatements(AotApplication.statements(log));
	}

	@Test
	void repositoryThatIsGeneratedJoinsWhatIsSelected() throws Exception {
		int before = application.log().length();
		JsonNode answer = application.answer("{ publishedPosts { title author { username } tags { name } } }");
		assertThat(answer.at("/data/publishedPosts")).hasSize(90);
		assertThat(Stream.of("/author/username", "/tags/0/name"))
			.allSatisfy((path) -> assertThat(answer.at("/data/publishedPosts/0" + path).asString()).isNotEmpty());
		assertThat(AotApplication.statements(application.log().substring(before))).hasSize(2)
			.first()
			.asString()
			.contains("left join users");
	}

}
