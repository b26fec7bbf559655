package dev.clew.sample;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.AstPrinter;
import graphql.language.AstSorter;
import graphql.language.DirectivesContainer;
import graphql.language.Node;
import graphql.language.SDLNamedDefinition;
import graphql.parser.Parser;
import graphql.schema.idl.SchemaPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the queries of the documentation are answered by the sample application as
 * it says, by the plan and the SQL that it shows, and that the sample's schema is as it
 * says.
 */
@SpringBootTest(properties = { "logging.level.dev.clew.wiring.Lookahead=debug",
		"logging.level.dev.clew.wiring.RootFetcher=debug" })
@ExtendWith(OutputCaptureExtension.class)
@AutoConfigureGraphQlTester
@Import(SqlLog.Configuration.class)
class ExamplesTests {

	private static final Markdown ARGUMENTS = Markdown.read("docs/arguments.md");

	@Autowired
	private ExecutionGraphQlService graphQl;

	@Autowired
	private GraphQlSource source;

	@Autowired
	private SqlLog sql;

	static List<Example> examples() {
		return Markdown.pages()
			.stream()
			.filter((page) -> !PagesTests.WITH_A_TEST_OF_THEIR_OWN.containsKey(page.path()))
			.flatMap((page) -> page.examples().stream())
			.toList();
	}

	@ParameterizedTest
	@MethodSource("examples")
	void queryIsAnsweredAsThePageSays(Example example, CapturedOutput log) {
		example.isAnswered(this.graphQl, this.sql);
		assertThat(log.toString()).contains(example.plan());
	}

	@Test
	void schemaOfTheSampleIsAsThePageSays() {
		Map<String, Set<String>> actual = members(new SchemaPrinter().print(this.source.schema()));
		assertThat(ARGUMENTS.snippets("graphqls")).allSatisfy((sdl) -> members(sdl)
			.forEach((type, members) -> assertThat(actual.get(type)).as(type).isNotNull().containsAll(members)));
	}

	// Fields and values of each type, whether it is defined or extended
	private static Map<String, Set<String>> members(String sdl) {
		Map<String, Set<String>> members = new HashMap<>();
		new AstSorter().sort(Parser.parse(sdl)).getDefinitionsOfType(SDLNamedDefinition.class).forEach((type) -> {
			Set<String> own = members.computeIfAbsent(type.getName(), (name) -> new HashSet<>());
			List<Node<?>> children = type.getChildren();
			children.stream()
				.filter(DirectivesContainer.class::isInstance)
				.map(AstPrinter::printAstCompact)
				.forEach(own::add);
		});
		return members;
	}

}
